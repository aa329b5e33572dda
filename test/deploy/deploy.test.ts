// The files for deployment, held against the programs that will read them, where those are installed.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'

const DEPLOY = fileURLToPath(new URL('../../deploy/', import.meta.url))
const read = (name: string): string => readFileSync(join(DEPLOY, name), 'utf8')
const isHere = (program: string): boolean => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0

const folder = mkdtempSync(join(tmpdir(), 'tilgang-deploy-'))
afterAll(() => rmSync(folder, { recursive: true }))
function put(name: string, text: string): string {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

describe.skipIf(!isHere('systemd-analyze'))('systemd', () => {
  const units = ['tilgang.service', 'tilgang-backup.service', 'tilgang-backup.timer']
  test('understands every line', () => {
    const files = units.map(name => put(name, read(name).replaceAll('/usr/bin/node', process.execPath)))
    const told = spawnSync('systemd-analyze', ['verify', ...files], { encoding: 'utf8' })
    expect(told.stderr.split('\n').filter(line => line.includes('tilgang'))).toEqual([])
    expect(told.status).toBe(0)
  })

  test('the server is shut in', () => {
    const told = spawnSync(
      'systemd-analyze',
      ['security', '--offline=true', '--threshold=20', put('tilgang.service', read('tilgang.service'))],
      {
        encoding: 'utf8',
      },
    )
    expect(told.status, told.stdout.slice(-200)).toBe(0)
  })
})

test.skipIf(!isHere('nginx') || !isHere('openssl'))('nginx takes its file', () => {
  const [certificate, key] = [join(folder, 'c.pem'), join(folder, 'k.pem')]
  const subject = ['-subj', '/CN=tilgang.kommune.dk', '-days', '1', '-keyout', key, '-out', certificate]
  execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', ...subject], {
    stdio: 'ignore',
  })
  const site = read('nginx.conf')
    .replace('/etc/ssl/tilgang/fullchain.pem', certificate)
    .replace('/etc/ssl/tilgang/privkey.pem', key)
    .replaceAll(/listen (?:\[::\]:)?(443|80)/g, 'listen 127.0.0.1:0')
    .replaceAll(/^ *listen 127.0.0.1:0.*;\n(?= *listen)/gm, '')
    .replaceAll('127.0.0.1:0', '127.0.0.1:18443')
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(name => `${name}_temp_path ${folder}/${name};`).join(' ')
  const main = put('main.conf', `pid ${folder}/pid; events {} http { access_log off; ${temporary} include ${put('site.conf', site)}; }`)
  const told = spawnSync('nginx', ['-t', '-e', join(folder, 'error.log'), '-c', main], { encoding: 'utf8' })
  expect(told.stderr).toMatch(/test is successful/)
})

test.skipIf(!isHere('caddy'))('Caddy takes its file', () => {
  const told = spawnSync('caddy', ['adapt', '--validate', '--config', join(DEPLOY, 'Caddyfile'), '--adapter', 'caddyfile'], {
    encoding: 'utf8',
    env: { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  })
  expect(told.status, told.stderr).toBe(0)
})

test.each(['tilgang.service', 'tilgang-backup.service'])('%s refuses a system call instead of ending the process', name => {
  expect(read(name)).toMatch(/^SystemCallFilter=@system-service$/m)
  expect(read(name)).toMatch(/^SystemCallErrorNumber=EPERM$/m)
})

type Service = { read_only?: boolean; cap_drop?: string[]; security_opt?: string[]; ports?: string[]; volumes?: string[] }

test('the container runs without rights, and only its data can be written to', () => {
  const lines = read('Dockerfile').split('\n')
  const instructions = lines.flatMap(line => /^([A-Z]+) /.exec(line)?.[1] ?? [])
  expect(instructions.indexOf('USER')).toBeGreaterThan(instructions.lastIndexOf('RUN'))
  expect(lines).toContain('USER node')
  expect(instructions).toContain('HEALTHCHECK')
  const { services } = parse(read('compose.yaml')) as { services: { tilgang: Service } }
  expect(services.tilgang).toMatchObject({
    read_only: true,
    cap_drop: ['ALL'],
    security_opt: ['no-new-privileges:true'],
    volumes: ['data:/data'],
  })
  for (const port of services.tilgang.ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:/)
})

test('what was never built or run says so', () => {
  for (const name of ['Dockerfile', 'compose.yaml', 'iis/web.config'])
    expect(read(name)).toMatch(/NOT YET (?:BUILT ON THE OFFICIAL IMAGE|RUN) BY ITS AUTHORS/)
})
