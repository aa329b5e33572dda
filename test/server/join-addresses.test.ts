import type { NetworkInterfaceInfo } from 'node:os'
import { describe, expect, test } from 'vitest'
import { network } from '../../server/caller.ts'
import { joinAddresses, networkAddresses } from '../../server/join-addresses.ts'
import { roomConfig, roomText } from '../../server/room.ts'

const at = (address: string, special: Partial<NetworkInterfaceInfo> = {}): NetworkInterfaceInfo =>
  ({
    address,
    family: address.includes(':') ? 'IPv6' : 'IPv4',
    internal: false,
    netmask: '',
    mac: '',
    cidr: null,
    ...special,
  }) as NetworkInterfaceInfo

const LAPTOP = {
  lo: [at('127.0.0.1', { internal: true })],
  docker0: [at('172.17.0.1')],
  eth0: [at('10.1.2.3'), at('fe80::1')],
  wlan0: [at('192.168.1.20')],
  usb0: [at('169.254.3.4')],
}

describe('where phones find the server', () => {
  test('are the networks that a phone can be on, the most likely first', () => {
    expect(networkAddresses(LAPTOP)).toEqual(['192.168.1.20', '10.1.2.3'])
  })

  test('on a laptop that serves a room, whoever opened localhost is told the address on the network', () => {
    const room = { host: '0.0.0.0', base: '' }
    expect(joinAddresses(room, 'http://localhost:8787', LAPTOP)).toEqual(['http://192.168.1.20:8787', 'http://10.1.2.3:8787'])
    expect(joinAddresses(room, 'http://10.1.2.3:8787', LAPTOP)).toEqual(['http://10.1.2.3:8787'])
    expect(joinAddresses(room, 'http://localhost:8787', {})).toEqual(['http://localhost:8787'])
  })

  test('elsewhere it is the address that was asked, or the one that is configured', () => {
    expect(joinAddresses({ host: '127.0.0.1', base: '' }, 'http://localhost:8787', LAPTOP)).toEqual(['http://localhost:8787'])
    expect(joinAddresses({ host: '::', base: '', address: 'https://tilgang.kommune.dk' }, 'http://localhost:8787', LAPTOP)).toEqual([
      'https://tilgang.kommune.dk',
    ])
  })
})

describe('npm run room', () => {
  test('listens everywhere, says so plainly in both languages, and shows the address as text and as QR', () => {
    const config = roomConfig({ HOST: '127.0.0.1' })
    expect(config.host).toBe('0.0.0.0')
    const text = roomText(config, networkAddresses(LAPTOP), 8787)
    expect(text).toContain('svarer nu ALLE')
    expect(text).toContain('answers EVERYBODY')
    expect(text).toContain('http://192.168.1.20:8787/deltag')
    expect(text).toContain('http://10.1.2.3:8787/deltag')
    expect(text).toContain('http://localhost:8787/workshop')
    expect(text).toMatch(/[▀▄█]{5}/)
  })

  test('on no network it says what to do', () => {
    expect(roomText(roomConfig({}), [], 8787)).toContain('ikke på noget netværk')
  })
})

describe('a caller of IPv6', () => {
  test.each([
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::6', '2001:db8:1:2'],
    ['2001:db8::6', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['::ffff:10.0.0.7', '10.0.0.7'],
    ['10.0.0.7', '10.0.0.7'],
    ['', ''],
  ])('%s counts as %s', (address, counted) => {
    expect(network(address)).toBe(counted)
  })
})
