// What a knowledge file may hold. Every field explains itself: the descriptions become the tooltips of an editor (schema.json)
// and the words of the error messages. Types for the whole house are inferred from here.
import { z } from 'zod'

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'only small letters a-z, digits and single hyphens')

export const Text = z
  .strictObject({
    da: z.string().min(1).describe('Danish, complete on its own'),
    en: z.string().min(1).describe('English, written as English; a Danish institution is explained the first time'),
  })
  .describe('the same text in both languages')

export const Cite = z
  .string()
  .regex(/^([a-z0-9-]+@\d{1,2}|note-\d{1,2}|beside-[a-z-]+)$/, 'write SECTION@PAGE (network-works@33), note-57 or beside-underretning')
  .describe('where it stands: SECTION@PAGE of the report, a footnote (note-57), or a fact beside the report')

export const Statement = z
  .strictObject({
    da: z.string().min(1).describe('one sentence (two short ones at most) in Danish, in our own words'),
    en: z.string().min(1).describe('the same in English'),
    cites: z.array(Cite).min(1).describe('where it stands, at least one'),
  })
  .describe('a sentence of substance with its sources')

export const Fit = z
  .strictObject({
    problems: z.array(id).optional().describe('only when one of these problems is understood'),
    groups: z.array(id).optional().describe('only when one of these target groups is understood'),
  })
  .describe('when it applies; leave out what does not matter')

export const FittedStatement = Statement.extend({
  for: Fit.optional().describe('when to say this rather than the general sentence'),
}).describe('a sentence that fits some families better than others')

export const Figure = z
  .strictObject({
    value: z.number().describe('the figure exactly as in the report'),
    to: z.number().optional().describe('upper end when the report gives a span (20-30)'),
    unit: z.string().describe('%, children, hours a week, ...'),
    of: Text.describe('the denominator: of whom or of what'),
    year: z.number().int().nullable().describe('the year the figure is from; null when the report does not say'),
    label: Text.describe('what the figure counts'),
    cites: z.array(Cite).min(1),
  })
  .describe('one figure with its denominator and year')

export const Problem = z
  .strictObject({
    id,
    factor: z.enum(['social', 'personal', 'cultural', 'family', 'system', 'neighbourhood']).describe('where the report places it'),
    title: Text.describe('name of the problem, as a worker would say it'),
    short: Text.describe('one to three words, for a chip'),
    description: z.array(Statement).min(2).describe('what the report says about it: how it shows, what it leads to'),
    linked: z.array(z.strictObject({ problem: id, how: Statement })).describe('problems that go with it, and how'),
    approaches: z
      .array(
        z.strictObject({
          approach: id,
          strength: z.enum(['first', 'strong', 'weak']).describe('how well the approach answers this problem'),
          basis: z.enum(['report', 'our-reading']).describe('the text says it, or we read it so (figure 2 is not in the text)'),
          why: Statement.describe('why this approach answers this problem'),
        }),
      )
      .min(1)
      .describe('the approaches that answer it; figure 2 as far as the text tells'),
    role: z.array(Statement).describe('what belongs to the municipality or the health system, if anything'),
    topics: z.array(id).optional().describe('topics about the work that a worker with this problem should meet as well'),
  })
  .describe('a problem (problemstilling) of the report')

export const TargetGroup = z
  .strictObject({
    id,
    title: Text,
    short: Text.describe('one to three words, for a chip'),
    parents: z.array(id).describe('wider groups that it belongs to (single-mothers belongs to mothers)'),
    description: z.array(Statement).min(1).describe('what the report says about this group; what it does not say, too'),
  })
  .describe('a target group (målgruppe)')

const TheoryNode = z.strictObject({
  id,
  kind: z.enum(['problem', 'approach', 'activity', 'effect', 'result']),
  text: Text,
  cites: z.array(Cite).min(1),
})
const TheoryEdge = z.strictObject({
  from: id,
  to: id,
  basis: z.enum(['report', 'our-reading']).describe('stated in the text, or our reading of it'),
  cites: z.array(Cite).min(1),
})
export const Theory = z
  .strictObject({
    figure: z.string().describe('the figure of the report that it follows'),
    note: Text.describe('what of it stands in the text and what is our reading'),
    nodes: z.array(TheoryNode).min(4),
    edges: z.array(TheoryEdge).min(3),
  })
  .describe('theory of change: problem -> approach -> activity -> effect -> result')

export const Approach = z
  .strictObject({
    id,
    beside: z.boolean().describe('true for Bydelsmødre, which the report leaves outside its five'),
    title: Text,
    short: Text.describe('one to three words'),
    summary: z.array(Statement).min(1).describe('what it is and why it should work'),
    advice: z
      .array(z.strictObject({ for: Fit.optional(), say: z.array(Statement).length(2) }))
      .min(1)
      .describe(
        'the bottom line in two sentences that begin with a verb; the most specific fit is used; the first without "for" is the general one',
      ),
    when: z.array(FittedStatement).min(1).describe('when this way is the better one ("also possible")'),
    steps: z.array(FittedStatement).min(4).describe('first steps in order, each a thing to do'),
    changes: z.array(Statement).min(1).describe('what would change the answer'),
    limits: z.array(Statement).min(1).describe('what it does not do, role boundaries, what the evidence lacks'),
    theory: Theory,
  })
  .describe('one of the five approaches (tilgange), or the one beside them')

export const Activity = z
  .strictObject({
    id,
    title: Text,
    short: Text,
    approaches: z.array(id).min(1).describe('approaches it belongs to, the main one first'),
    problems: z.array(id).min(1).describe('problems it is made for'),
    groups: z.array(id).describe('target groups it is made for; empty: all'),
    description: z.array(Statement).min(1),
    how: z.array(Statement).min(1).describe('how it is run'),
    evaluated: Statement.describe('whether the report knows of an evaluation'),
    cases: z.array(id),
    evidence: z.array(id),
  })
  .describe('an activity type (indsatstype)')

export const Case = z
  .strictObject({
    id,
    title: Text,
    short: Text,
    place: z.string().describe('the place, with its town'),
    year: z.string().describe('when, as the report gives it'),
    approaches: z.array(id).min(1).describe('main one first'),
    activities: z.array(id).min(1),
    problems: z.array(id).min(1),
    groups: z.array(id),
    evidence: z.array(id),
    summary: z.array(Statement).min(1).describe('the case in one or two sentences'),
    where: z.array(Statement).min(1),
    who: z.array(Statement).min(1),
    steps: z.array(Statement).min(3).describe('how it was run, in order'),
    roles: z
      .array(z.strictObject({ actor: Text, does: Statement }))
      .min(1)
      .describe('who does what'),
    outcome: z.array(Statement).min(1).describe('what came of it'),
    copy: z.array(Statement).min(1).describe('what to copy'),
    watch: z.array(Statement).min(1).describe('what to watch out for'),
    evaluated: Statement.describe('whether anybody measured it'),
    figures: z.array(Figure),
  })
  .describe('a real project that the report describes')

export const Directness = z.strictObject({
  sameActivity: z.enum(['yes', 'partly', 'no', 'unknown']),
  sameGroup: z.enum(['yes', 'partly', 'no', 'unknown']),
  danish: z.enum(['yes', 'partly', 'no', 'unknown']),
  boligsocial: z.enum(['yes', 'partly', 'no', 'unknown']),
  text: Statement.describe('in one sentence: how near the study is to the work here'),
})

export const Evidence = z
  .strictObject({
    id,
    title: Text,
    short: Text,
    study: Text.describe('kind of study, who made it and when, in one line'),
    authors: z.string().describe('as the report gives them'),
    year: z.number().int().nullable(),
    design: Text.describe('kind of study: effect study, survey, research overview ...'),
    directness: Directness,
    shows: z.array(Statement).min(1),
    doesNotShow: z.array(Statement).min(1),
    figures: z.array(Figure),
    headings: z
      .strictObject({
        targetGroup: z.array(Statement).min(1).describe('målgruppe: who was studied'),
        method: z.array(Statement).min(1).describe('metode'),
        implementation: z.array(Statement).min(1).describe('implementering: what it takes'),
        effect: z.array(Statement).min(1).describe('effekt'),
        economy: z.array(Statement).min(1).describe('økonomi; "the report says nothing about cost" where true'),
      })
      .describe('the headings of the Danish Vidensdeklaration, without grades'),
    approaches: z.array(id),
    activities: z.array(id),
    problems: z.array(id),
    groups: z.array(id),
  })
  .describe('an evidence note')

export const Table = z.strictObject({
  title: Text,
  columns: z.array(Text).min(2),
  rows: z.array(z.array(Text).min(2)).min(1),
  cites: z.array(Cite).min(1),
})

export const Topic = z
  .strictObject({
    id,
    title: Text,
    short: Text,
    body: z.array(FittedStatement).min(2).describe('the answer, the most asked first'),
    figures: z.array(Figure),
    tables: z.array(Table),
    curves: z
      .array(
        z.strictObject({
          label: Text,
          points: z.array(z.strictObject({ age: Text, freedom: z.number().int().min(0).max(10) })),
        }),
      )
      .optional()
      .describe('figure 1: degree of freedom by age in the two views of life (our drawing of the caption and the prose)'),
    problems: z.array(id),
    approaches: z.array(id),
    activities: z.array(id),
    cases: z.array(id),
    evidence: z.array(id),
  })
  .describe('what a worker asks about that is no family problem')

export const Practice = z
  .strictObject({
    id,
    kind: z.enum(['point', 'caution']).describe('point: do this; caution: look out for this'),
    text: Statement.describe('one thing, said so that a worker can act on it'),
    weight: z.number().int().min(1).max(3).describe('3: decides whether it works; 1: nice to know'),
    problems: z.array(id),
    groups: z.array(id),
    approaches: z.array(id),
    activities: z.array(id),
    topics: z.array(id),
  })
  .describe('a practice point or a caution')

export const Signpost = z
  .strictObject({
    id,
    title: Text,
    number: z.string().describe('telephone number as people write it'),
    text: Text.describe('when to ring, who answers, hours if known'),
    dangers: z
      .array(z.enum(['any', 'violence', 'child', 'suicide', 'substance']))
      .min(1)
      .describe('kinds of danger it is shown for'),
    origin: z.literal('beside-the-report'),
    verified: z
      .enum(['seen', 'seen-earlier'])
      .describe('seen: number checked on the date; seen-earlier: last seen in the year of the note'),
    checked: z.iso.date().describe('date of the last check, YYYY-MM-DD'),
    cites: z.array(Cite).min(1),
  })
  .describe('where to turn; never from the report')

export const Notice = z
  .strictObject({
    id,
    kind: z.enum(['urgent', 'danger-check', 'refer', 'dated', 'outside', 'clarify', 'privacy', 'unevaluated']),
    for: Fit.optional(),
    title: Text,
    text: z.array(Statement).min(1),
    signposts: z.array(id).describe('signposts shown with it, in order'),
  })
  .describe('a fixed text that stands before the answer')

export const Consideration = z
  .strictObject({
    id,
    order: z.number().int(),
    text: Text.describe('the question'),
    why: Statement,
    field: z
      .enum(['pressing', 'missing', 'strengths', 'problems', 'groups'])
      .describe('what the chosen option sets in the context of the next question'),
    options: z.array(z.strictObject({ id, label: Text, sets: id.describe('id that is added to the context') })).min(2),
  })
  .describe('a clarifying question')

export const Term = z
  .strictObject({
    id,
    term: Text.describe('the Danish word; the English gloss'),
    text: z.array(Statement).min(1),
  })
  .describe('a Danish institution or word explained')

/** The kinds whose entries have an address of their own (`/api/knowledge/:kind/:id`). Folder name = kind. */
export const kinds = {
  problems: Problem,
  groups: TargetGroup,
  approaches: Approach,
  activities: Activity,
  cases: Case,
  evidence: Evidence,
  topics: Topic,
  practice: Practice,
  signposts: Signpost,
  notices: Notice,
  considerations: Consideration,
  glossary: Term,
} as const

export const ReportSource = z.strictObject({
  title: z.string(),
  titleEnglish: z.string(),
  publisher: z.string(),
  published: z.string(),
  authors: z.array(z.string()),
  dataFrom: z.string(),
  derivedPages: z.array(z.tuple([z.number().int(), z.number().int()])),
  pages: z.tuple([z.number().int(), z.number().int()]),
  chapters: z.array(
    z.strictObject({
      id,
      title: Text,
      sections: z.array(z.strictObject({ id, title: Text, pages: z.tuple([z.number().int(), z.number().int()]) })).min(1),
    }),
  ),
})
export const LiteratureSource = z.strictObject({ id, page: z.number().int(), reference: z.string() })
export const BesideSource = z.strictObject({ id, checked: z.iso.date(), title: Text })

const Phrases = z.strictObject({
  says: z.array(z.string()).describe('words that say it: one is enough'),
  suggests: z.array(z.string()).describe('words that suggest it: two of them, or one with a hint'),
  hints: z.array(z.string()).describe('words that count only together with others'),
})
export const Words = z
  .strictObject({
    concept: z
      .strictObject({
        kind: z.enum(['problems', 'groups', 'topics', 'approaches', 'activities', 'cases', 'evidence', 'outcome', 'danger']),
        id,
      })
      .describe('what the words mean'),
    da: Phrases,
    en: Phrases,
  })
  .describe('the words people use for one concept; a word is matched in all its forms; "a ... b" lets up to three words stand between')
export const Harmless = z
  .strictObject({ da: z.array(z.string()), en: z.array(z.string()) })
  .describe('phrases whose words mean nothing here ("slå græs")')

export const Sense = z
  .strictObject({
    id,
    da: z.array(z.string()).describe('Danish words, one word each, in the form of the dictionary'),
    en: z.array(z.string()).describe('English words, one word each'),
  })
  .describe('a class of everyday words that call the same thing to mind; what is learned of one of them holds for the others')
const meanings = (what: string) => z.array(id).describe(what)
export const Example = z
  .strictObject({
    t: z.string().trim().min(1).describe('what somebody types: own words, phone spelling, fragments, small stories'),
    lang: z.enum(['da', 'en']).describe('the language it is written in'),
    problems: meanings('problems that the words state or directly imply'),
    groups: meanings('target groups that the words name'),
    topics: meanings('what is asked about the work itself'),
    outcome: z.enum(['answer', 'urgent', 'refer', 'outside', 'clarify']).describe('how an answer to it ends'),
    maybe: z
      .strictObject({
        problems: meanings('problems that a second colleague might also name').optional(),
        groups: meanings('target groups that a second colleague might also name').optional(),
        topics: meanings('topics that a second colleague might also name').optional(),
      })
      .optional()
      .describe('what teaches nothing either way; whatever stands in neither list is taught to be absent'),
  })
  .describe('one utterance with what it means: a line of knowledge/examples')

export type Lang = 'da' | 'en'
export type Text = z.infer<typeof Text>
export type Statement = z.infer<typeof Statement>
export type FittedStatement = z.infer<typeof FittedStatement>
export type Fit = z.infer<typeof Fit>
export type Figure = z.infer<typeof Figure>
export type Problem = z.infer<typeof Problem>
export type TargetGroup = z.infer<typeof TargetGroup>
export type Theory = z.infer<typeof Theory>
export type Approach = z.infer<typeof Approach>
export type Activity = z.infer<typeof Activity>
export type Case = z.infer<typeof Case>
export type Evidence = z.infer<typeof Evidence>
export type Table = z.infer<typeof Table>
export type Topic = z.infer<typeof Topic>
export type Practice = z.infer<typeof Practice>
export type Signpost = z.infer<typeof Signpost>
export type Notice = z.infer<typeof Notice>
export type Consideration = z.infer<typeof Consideration>
export type Term = z.infer<typeof Term>
export type ReportSource = z.infer<typeof ReportSource>
export type LiteratureSource = z.infer<typeof LiteratureSource>
export type BesideSource = z.infer<typeof BesideSource>
export type Words = z.infer<typeof Words>
export type Harmless = z.infer<typeof Harmless>
export type Sense = z.infer<typeof Sense>
export type Example = z.infer<typeof Example>
export type Kind = keyof typeof kinds

/** All knowledge as the engine meets it: validated, each list sorted by id, with the hash of its content. */
export type Knowledge = Readonly<{
  hash: string
  problems: readonly Problem[]
  groups: readonly TargetGroup[]
  approaches: readonly Approach[]
  activities: readonly Activity[]
  cases: readonly Case[]
  evidence: readonly Evidence[]
  topics: readonly Topic[]
  practice: readonly Practice[]
  signposts: readonly Signpost[]
  notices: readonly Notice[]
  considerations: readonly Consideration[]
  glossary: readonly Term[]
  sources: Readonly<{ report: ReportSource; literature: readonly LiteratureSource[]; beside: readonly BesideSource[] }>
  words: readonly Words[]
  harmless: Harmless
  senses: readonly Sense[]
  /** everyday words of each language, folded (words/common.da.txt, words/common.en.txt) */
  common: Readonly<Record<Lang, readonly string[]>>
  /** words and phrases with the concepts they call to mind, one a line: `phrase<TAB>id:weight ...`, weight 1 hints, 2 suggests, 3 says */
  associations: Readonly<Record<Lang, readonly string[]>>
}>
