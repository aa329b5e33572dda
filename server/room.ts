// npm run room: a laptop serves the room on its own network, without internet.
import { resolve } from 'node:path'
import { renderUnicodeCompact } from 'uqr'
import { type Config, readConfig } from './config.ts'
import { explain } from './explain.ts'
import { networkAddresses } from './join-addresses.ts'
import { serve } from './serve.ts'

const EVERYWHERE = '0.0.0.0'

/** The configuration of a room: as the environment says, but listening on all networks of the laptop. */
export function roomConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const config = readConfig(environment)
  // A trainer reads the terminal: a line for each request would push the address off the screen.
  const { TILGANG_LOG = '' } = environment
  const log = TILGANG_LOG === '' ? 'error' : config.log
  return { ...config, host: EVERYWHERE, hasWorkshops: true, log }
}

/**
 * What is printed when the room is open.
 * @param addresses of the laptop on its networks, the best first
 */
export function roomText(config: Config, addresses: readonly string[], port: number): string {
  const { base } = config
  const joins = config.address === undefined ? addresses.map(address => `http://${address}:${port}`) : [config.address]
  const folder = resolve(config.dataFolder)
  const [first, ...others] = joins.map(address => `${address}${base}/deltag`)
  return [
    '',
    'Tilgang: workshop uden internet / workshop without internet',
    '',
    'Denne computer svarer nu ALLE på dens netværk, ikke kun dig. Luk med Ctrl+C, når I er færdige.',
    'This computer now answers EVERYBODY on its networks, not only you. Close with Ctrl+C when you are done.',
    '',
    `Underviser, på denne computer / trainer, on this computer:  http://localhost:${port}${base}/workshop`,
    '',
    ...(first === undefined
      ? [
          'Computeren er ikke på noget netværk. Slut den til lokalets wi-fi, eller del et hotspot, og start igen.',
          'The computer is on no network. Join the wi-fi of the room or share a hotspot, and start again.',
        ]
      : [
          `Telefoner på samme netværk / phones on the same network:  ${first}`,
          ...(others.length > 0 ? [`  virker den ikke, så prøv / if it does not work, try:  ${others.join('  ')}`] : []),
          '',
          renderUnicodeCompact(first, { border: 2 }),
          '',
          'Kommer telefonerne ikke ind: tillad Node i computerens firewall, og brug ikke et gæstenet, der holder enheder adskilt.',
          'If phones do not get in: allow Node in the firewall of the computer, and use no guest network that keeps devices apart.',
        ]),
    '',
    `Det, I skriver, ligger i ${folder}, og slettes 24 timer efter, at workshoppen sidst er brugt, når programmet kører.`,
    `What you write lies in ${folder}, and is deleted 24 hours after the workshop was last used, while the program runs.`,
    '',
  ].join('\n')
}

/** Opens the room, and shows where it is. */
export async function openRoom(): Promise<void> {
  const config = roomConfig(process.env)
  const { port } = await serve(config)
  console.log(roomText(config, networkAddresses(), Number(port)))
}

if (process.argv[1]?.endsWith('room.ts'))
  openRoom().catch((error: unknown) => {
    console.error(explain(error))
    process.exitCode = 1
  })
