// Finds Chromium and starts it. On a build server that has none (CI=true, Debian, root) it is installed first.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** What Chromium is started with. */
export const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * Where Chromium is: CHROME_PATH, or one of the usual places.
 * @throws when there is none; the message says how to get one
 */
export function findBrowser(): string {
  const { CHROME_PATH } = process.env
  if (CHROME_PATH) return CHROME_PATH
  const found = PLACES.find(existsSync)
  if (found) return found
  if (mayInstall()) {
    execFileSync('sh', ['-c', 'apt-get update && apt-get install -y chromium'], { stdio: 'inherit' })
    return findInstalled()
  }
  return findInstalled()
}

/** Starts Chromium without a window. Close it when done. */
export const startBrowser = (): Promise<Browser> => chromium.launch({ executablePath: findBrowser(), args: ARGUMENTS })

function mayInstall(): boolean {
  const { CI } = process.env
  return CI === 'true' && process.getuid?.() === 0 && existsSync('/etc/debian_version')
}

function findInstalled(): string {
  const found = PLACES.find(existsSync)
  if (!found) throw new Error('No Chromium found. Install it (Debian: apt-get install chromium) or set CHROME_PATH to a Chrome.')
  return found
}
