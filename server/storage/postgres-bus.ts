import pg from 'pg'
import type { Bus, Signal } from './bus.ts'

const CHANNEL = 'tilgang_workshops'
const SOONEST_MS = 200
const LATEST_MS = 5_000
const ABOUT: Readonly<Record<string, Signal['about']>> = { r: 'room', c: 'counts', g: 'gone' }

/**
 * A bus over LISTEN and NOTIFY, on a connection of its own that is opened again whenever it breaks.
 * @param report is told when it breaks
 */
export async function openPostgresBus(url: string, report: (trouble: string) => void): Promise<Bus> {
  const heard: ((signal: Signal | 'missed') => void)[] = []
  let client: pg.Client | undefined
  let wait = SOONEST_MS
  let timer: NodeJS.Timeout | undefined
  let isClosed = false
  let sent: Promise<unknown> = Promise.resolve()

  const tell = (signal: Signal | 'missed'): void => {
    for (const hear of heard) hear(signal)
  }
  const connect = async (): Promise<void> => {
    const next = new pg.Client({ connectionString: url, keepAlive: true })
    next.on('error', () => lost(next))
    next.on('end', () => lost(next))
    next.on('notification', ({ payload = '' }) => {
      const about = ABOUT[payload.slice(0, 1)]
      if (about) tell({ about, workshop: payload.slice(1) })
    })
    client = next
    await next.connect()
    await next.query(`listen ${CHANNEL}`)
    wait = SOONEST_MS
  }
  const lost = (which: pg.Client): void => {
    if (isClosed || which !== client) return
    client = undefined
    report('PostgreSQL: LISTEN')
    timer = setTimeout(again, wait)
    wait = Math.min(wait * 2, LATEST_MS)
  }
  const again = (): void => {
    connect().then(
      () => tell('missed'),
      () => client && lost(client),
    )
  }

  await connect()
  return {
    publish({ about, workshop }) {
      const sign = Object.keys(ABOUT).find(key => ABOUT[key] === about)
      sent = sent.then(() => client?.query('select pg_notify($1, $2)', [CHANNEL, `${sign}${workshop}`])).catch(() => {})
    },
    listen: hear => heard.push(hear),
    async close() {
      isClosed = true
      clearTimeout(timer)
      await sent
      await client?.end()
    },
  }
}
