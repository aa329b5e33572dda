// The states that a user meets, and how to reach each of them. For axe and for the screenshots.
import type { Visit } from './widget.ts'

type Lang = 'da' | 'en'

export type State = {
  readonly name: string
  readonly attributes?: string
  readonly interfere?: (request: Request) => Response
  /** what a picture of it is about; the whole, when there is nothing */
  readonly about?: string
  readonly reach: (visit: Visit, lang: Lang) => Promise<void>
}

const QUESTIONS = {
  mothers: { da: 'isolerede enlige mødre', en: 'isolated single mothers' },
  vague: { da: 'de har det svært', en: 'they are having a hard time' },
  danger: { da: 'han slår hende lige nu mens børnene ser på', en: 'he is hitting her right now while the children watch' },
  outside: { da: 'hvordan bager jeg en kage', en: 'how do I bake a cake' },
  refer: { da: 'moren er psykotisk og skal i behandling', en: 'the mother is psychotic and needs treatment' },
  personal: { da: 'Fatma, cpr 010180-1234, er isoleret', en: 'Fatma, cpr 010180-1234, is isolated' },
} as const

const ask =
  (question: keyof typeof QUESTIONS): State['reach'] =>
  (visit, lang) =>
    visit.ask(QUESTIONS[question][lang])

const unfoldAll = async ({ guide }: Visit): Promise<void> => {
  await guide.evaluate(node => {
    for (const details of node.shadowRoot?.querySelectorAll('details') ?? []) details.open = true
  })
}

export const STATES: readonly State[] = [
  { name: 'closed', attributes: 'mode="launcher"', reach: async ({ guide }) => guide.locator('.launcher').waitFor() },
  {
    name: 'opened',
    attributes: 'mode="launcher"',
    reach: async ({ guide }) => {
      await guide.locator('.launcher').click()
      await guide.locator('.starts').waitFor()
    },
  },
  {
    name: 'choosing',
    reach: async ({ guide }) => {
      await guide.locator('.opening summary').click()
      await guide.locator('.ticks input').first().waitFor()
    },
  },
  { name: 'answer', reach: ask('mothers') },
  {
    name: 'answer unfolded',
    reach: async (visit, lang) => {
      await ask('mothers')(visit, lang)
      await unfoldAll(visit)
      await visit.guide.locator('.section.advice .ref').first().click()
    },
  },
  {
    name: 'follow-up',
    reach: async (visit, lang) => {
      await ask('vague')(visit, lang)
      await visit.guide.locator('.choices button').first().click()
      await visit.guide.locator('.turn[aria-busy=false][data-outcome=answer]').waitFor()
      await visit.guide.locator('.earlier summary').click()
    },
  },
  { name: 'clarify', reach: ask('vague') },
  { name: 'refer', reach: ask('refer') },
  { name: 'urgent', reach: ask('danger') },
  { name: 'outside', reach: ask('outside') },
  {
    name: 'compare',
    about: '.compare',
    reach: async (visit, lang) => {
      await ask('mothers')(visit, lang)
      await visit.guide.locator('[data-key="next compare"]').first().click()
      await visit.guide.locator('.compare tbody tr').first().waitFor()
    },
  },
  {
    name: 'case',
    reach: async (visit, lang) => {
      await ask('mothers')(visit, lang)
      await visit.guide.locator('[data-key="next case"]').click()
      await visit.guide.locator('.earlier').waitFor()
      await visit.guide.locator('.turn[aria-busy=false]').waitFor()
    },
  },
  {
    name: 'personal data held',
    reach: async ({ guide }, lang) => {
      await guide.locator('textarea#question').fill(QUESTIONS.personal[lang])
      await guide.locator('textarea#question').press('Enter')
      await guide.locator('.held').waitFor()
    },
  },
  { name: 'error', interfere: () => new Response('{}', { status: 400 }), reach: ask('mothers') },
  {
    name: 'waiting',
    interfere: () => new Response('{}', { status: 429, headers: { 'Retry-After': '4' } }),
    reach: async ({ guide }, lang) => {
      await guide.locator('textarea#question').fill(QUESTIONS.mothers[lang])
      await guide.locator('textarea#question').press('Enter')
      await guide.locator('.waiting').waitFor()
    },
  },
  {
    name: 'too long',
    reach: async ({ guide }) => {
      await guide.locator('textarea#question').fill('ord '.repeat(300))
      await guide.locator('textarea#question').press('Enter')
      await guide.locator('.fault').waitFor()
    },
  },
  { name: 'without network', attributes: 'offline="only"', reach: ask('mothers') },
  {
    name: 'print',
    reach: async (visit, lang) => {
      await visit.page.evaluate(() => Object.assign(globalThis, { print: () => undefined }))
      await ask('mothers')(visit, lang)
      await visit.guide.locator('.next > details summary').click()
      await visit.guide.locator('.next > details button').first().click()
      await visit.page.emulateMedia({ media: 'print' })
    },
  },
]
