import { describe, expect, test } from 'vitest'
import { createApp } from '../../server/app.ts'
import { PAGE_KINDS } from '../../server/pages/addresses.ts'
import { app, house, send, small } from './house.ts'

const page = async (path: string): Promise<string> => {
  const response = await app.request(path)
  expect(response.status).toBe(200)
  expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8')
  return response.text()
}
const answer = async (fields: Record<string, string> | [string, string][]): Promise<string> => (await send(fields)).text()

// The only scripts are files of the house; nothing is written between the tags.
const OWN_SCRIPT = /<script src="\/assets\/[a-z]+\.js\?v=[\w-]+"(?: data-to="\/svar\?[\w&;=.,-]*")? defer=""><\/script>/g

const everyPage = [
  '/',
  '/da',
  '/en',
  '/da/om',
  '/en/about',
  '/svar?p=dark-evenings',
  '/svar?t=inviting&lang=en',
  '/scenarie',
  '/scenarie/key-under-the-mat?lang=en',
  '/model',
  '/model?node=problems/dark-evenings&lang=en',
  '/embed',
  '/embed?lang=en&mode=panel',
  '/embed/why?lang=en',
].concat(
  PAGE_KINDS.flatMap(kind => ['da', 'en'].flatMap(lang => [`/${lang}/${kind}`, ...small[kind].map(e => `/${lang}/${kind}/${e.id}`)])),
)

describe('every page', () => {
  test.each(everyPage)('%s is whole', async path => {
    const html = await page(path)
    expect(html.startsWith('<!DOCTYPE html><html lang="')).toBe(true)
    expect(html.match(/<h1[ >]/g)).toHaveLength(1)
    expect(html.replaceAll(OWN_SCRIPT, '')).not.toMatch(/<script|style="|onclick|undefined|\[object|NaN/)
    expect(html).toContain('<main id="main"')
    expect(html).toContain('ret@example.dk')
  })

  test.each(everyPage)('%s has no dead link into itself, and no id twice', async path => {
    const html = await page(path)
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(m => m[1] ?? '')
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target)
    for (const [, list] of html.matchAll(/aria-(?:labelledby|describedby)="([^"]+)"/g))
      for (const id of (list ?? '').split(' ')) expect(ids).toContain(id)
  })

  test('all links inside the house lead to a page', async () => {
    const seen = new Set<string>()
    const queue = ['/']
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      if (seen.has(path)) continue
      seen.add(path)
      const html = await page(path)
      for (const [, href = ''] of html.matchAll(/<a [^>]*href="(\/[^"]*)"/g)) queue.push(href.replaceAll('&amp;', '&').replace(/#.*/, ''))
      // Examples name problems of the real report; the small knowledge has none of them.
      for (let i = queue.length - 1; i >= 0; i--)
        if (/^\/(svar|model)\.|^\/scenarie\/[a-z-]+\.|single-mothers|teenagers|father|distrust|recruitment|course-or/.test(queue[i] ?? ''))
          queue.splice(i, 1)
    }
    for (const kind of PAGE_KINDS) expect(seen).toContain(`/en/${kind}`)
  })
})

describe('the answer page', () => {
  test('repeats the question with the words that carried it marked', async () => {
    const html = await answer({ question: 'mange mørke aftener hos os' })
    expect(html).toContain('<q>mange <mark>mørke aftener</mark> hos os</q>')
    expect(html).toContain('name="strike" value="dark-evenings"')
  })

  test('repeats it without the line break it ended with', async () => {
    expect(await answer({ question: 'mange mørke aftener hos os\n' })).toContain('hos os</q>')
  })

  test('writes the question as text, never as markup', async () => {
    const html = await answer({ question: '<script>alert("1")</script> & \'"' })
    expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;&quot;')
    expect(html.replaceAll(OWN_SCRIPT, '')).not.toContain('<script')
  })

  test('hides personal data everywhere on the page', async () => {
    const html = await answer({ question: 'mørke aftener for 010190-1234' })
    expect(html).not.toContain('010190')
    expect(html).toContain('[skjult]')
  })

  test('keeps the question out of the title and out of every address', async () => {
    const html = await answer({ question: 'mørke aftener zebra' })
    expect(/<title>(.*?)<\/title>/.exec(html)?.[1]).not.toContain('zebra')
    for (const [, href] of html.matchAll(/(?:href|action)="([^"]*)"/g)) expect(href).not.toContain('zebra')
  })

  test('strikes out, and puts back', async () => {
    const struck = await answer({ question: 'mørke aftener', lang: 'da', c: '', strike: 'dark-evenings' })
    expect(struck).not.toContain('name="strike" value="dark-evenings"')
    expect(struck).toContain('name="add" value="problems/dark-evenings"')
    const back = await answer({ question: 'mørke aftener', lang: 'da', c: 'x=dark-evenings', add: 'problems/dark-evenings' })
    expect(back).toContain('name="strike" value="dark-evenings"')
  })

  test('adds several at once', async () => {
    const html = await answer([
      ['lang', 'da'],
      ['c', 'p=dark-evenings'],
      ['add', 'groups/neighbours'],
      ['add', 'problems/no-lantern'],
    ])
    expect(html).toContain('name="strike" value="neighbours"')
    expect(html).toContain('name="strike" value="no-lantern"')
  })

  test('a choice replaces the context', async () => {
    const html = await answer({ question: 'mørke aftener', lang: 'da', c: '', option: 'p=no-lantern&pressing=no-lantern' })
    expect(html).toContain('name="c" value="p=no-lantern&amp;pressing=no-lantern"')
  })

  test('switches the language with the question, or by link when there is none', async () => {
    const html = await answer({ question: 'mørke aftener', lang: 'da' })
    expect(html).toMatch(
      /<form method="post" action="\/svar"><input type="hidden" name="question" value="mørke aftener"\/><input type="hidden" name="lang" value="en"\/>/,
    )
    expect(await page('/svar?p=dark-evenings&lang=da')).toContain('href="/svar?p=dark-evenings&amp;lang=en" hreflang="en"')
  })

  test('the language of the question decides on a Danish page', async () => {
    expect(await answer({ question: 'the dark evenings are long and we are afraid of them' })).toContain('<html lang="en">')
    expect(await answer({ question: 'mørke aftener' })).toContain('<html lang="da">')
  })

  test('links to itself by ids only', async () => {
    const html = await answer({ question: 'mørke aftener', c: 'g=neighbours' })
    expect(html).toContain('href="/svar?p=dark-evenings&amp;g=neighbours&amp;lang=da"')
  })

  test('shows the small knowledge’s advice, and what a study shows beside what it does not', async () => {
    const html = await page('/svar?p=dark-evenings&g=neighbours&lang=en')
    expect(html.indexOf('What the study shows')).toBeGreaterThan(0)
    expect(html.indexOf('What it does not show')).toBeGreaterThan(html.indexOf('What the study shows'))
    expect(html).toContain('2.5')
  })
})

describe('what cannot be answered', () => {
  test('an empty or long question comes back with the field and what is wrong', async () => {
    const empty = await send({ question: '   ' })
    expect(empty.status).toBe(400)
    expect(await empty.text()).toContain('Spørgsmålet er tomt.')
    const long = await send({ question: 'æ'.repeat(1001), lang: 'en' })
    const html = await long.text()
    expect(html).toContain('At most 1000 characters.')
    expect(html).toContain('aria-invalid="true"')
    expect(html).toContain('æ'.repeat(1001))
  })

  test('line breaks count once', async () => {
    expect((await send({ question: `${'a\r\n'.repeat(499)}ab` })).status).toBe(200)
  })

  test('a link without ids leads to the front page, one with unknown ids to a problem page', async () => {
    const bare = await app.request('/svar?lang=en')
    expect([bare.status, bare.headers.get('Location')]).toEqual([303, '/en'])
    const unknown = await app.request('/svar?p=nothing-known')
    expect(unknown.status).toBe(400)
    const html = await unknown.text()
    expect(html).toContain('Linket nævner et emne, som Tilgang ikke kender')
    expect(html).not.toContain('nothing-known')
  })

  test('a file upload or JSON is refused as a page', async () => {
    const upload = new FormData()
    upload.set('question', 'x')
    const response = await app.request('/svar', { method: 'POST', body: upload })
    expect([response.status, response.headers.get('Content-Type')]).toEqual([415, 'text/html; charset=utf-8'])
  })

  test.each(['/nowhere', '/da/cases/nowhere', '/de', '/da/notices', '/da/cases/street-nine/more'])(
    '%s is a page with a way on',
    async path => {
      const response = await app.request(path)
      const html = await response.text()
      expect(response.status).toBe(404)
      expect(html).toContain('action="/svar"')
      expect(html).toContain('href="/da"')
    },
  )

  test('a wrong method is a page that says which are right', async () => {
    const response = await app.request('/da/cases', { method: 'POST' })
    expect([response.status, response.headers.get('Allow')]).toEqual([405, 'GET, HEAD'])
  })
})

test('without a contact the page says whom to ask', async () => {
  const { contact: _, ...config } = house.config
  const html = await (await createApp({ ...house, config }).request('/')).text()
  expect(html).toContain('Sig det til den, der driver Tilgang hos jer.')
})
