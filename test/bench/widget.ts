// npm run bench:widget: what each bundle weighs, and how long a cold browser works on its scripts until the first answer stands.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { startBrowser } from '../e2e/browser.ts'
import { startWidgetServer } from '../e2e/widget-server.ts'
import { recordBench } from './record.ts'

const TIMES = 7
const FOLDER = fileURLToPath(new URL('../../dist/widget', import.meta.url))

const bundles = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter(name => /\.(?:js|json|bin)$/.test(name))
  .sort()
  .map(name => {
    const bytes = readFileSync(`${FOLDER}/${name}`)
    const parts = [bytes.length, gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes).length]
    return `${name.replace(/-[\w-]{8}\.js$/, '.js')}: ${parts.map(size => `${(size / 1000).toFixed(1)} kB`).join(', gzip ')}`.replace(
      /, gzip ([^,]*)$/,
      ', brotli $1',
    )
  })

const server = await startWidgetServer()
const browser = await startBrowser()
try {
  const page =
    server.address +
    server.host({
      head: '<script type="module" src="/embed/v1/tilgang-guide.js"></script>',
      body: '<tilgang-guide lang="da"></tilgang-guide>',
    })
  const opened: Work[] = []
  const answered: Work[] = []
  for (let i = 0; i < TIMES; i++) {
    const { first, second } = await visit(page)
    opened.push(first)
    answered.push(second)
  }
  recordBench('The widget in a browser', [
    `sizes: ${bundles.join('; ')}`,
    `Chromium ${browser.version()}, ${TIMES} visits with an empty cache each; processor time of the page's main thread, median`,
    `until the field for the question stands: scripts ${ms(opened, 'ScriptDuration')}, all tasks ${ms(opened, 'TaskDuration')}`,
    `from there until the first answer is drawn: scripts ${ms(answered, 'ScriptDuration')}, all tasks ${ms(answered, 'TaskDuration')}`,
  ])
} finally {
  await browser.close()
  await server.stop()
}

type Work = Readonly<Record<'ScriptDuration' | 'TaskDuration', number>>

/** One visit with an empty cache: opens the page, then asks. */
async function visit(address: string): Promise<{ first: Work; second: Work }> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const work = async (): Promise<Work> => {
    const { metrics } = await session.send('Performance.getMetrics')
    const of = (name: keyof Work): number => (metrics.find(metric => metric.name === name)?.value ?? 0) * 1000
    return { ScriptDuration: of('ScriptDuration'), TaskDuration: of('TaskDuration') }
  }
  await page.goto(address)
  const guide = page.locator('tilgang-guide')
  await guide.locator('textarea#question').waitFor({ state: 'attached' })
  const first = await work()
  await guide.locator('textarea#question').fill('isolerede enlige mødre')
  await guide.locator('[data-key=send]').click()
  await guide.locator('.turn[aria-busy=false]').waitFor()
  const after = await work()
  await context.close()
  const minus = (name: keyof Work): number => after[name] - first[name]
  return { first, second: { ScriptDuration: minus('ScriptDuration'), TaskDuration: minus('TaskDuration') } }
}

function ms(list: readonly Work[], name: keyof Work): string {
  const sorted = list.map(work => work[name]).sort((a, b) => a - b)
  return `${(sorted[Math.floor(sorted.length / 2)] ?? 0).toFixed(0)} ms`
}
