// What a municipality or a helhedsplan puts beside the report: its own entries, each with the day on which somebody last checked it.
import { z } from 'zod'
import { id } from './id.ts'
import { LocalNames, LocalText, means, Sentences } from './local-text.ts'

/** Who can be met behind an offer, so that an answer about building bridges can name the right door. */
export const ACTORS = [
  'family-counselling',
  'jobcentre',
  'debt-counselling',
  'health-visitor',
  'neighbourhood-mothers',
  'baba',
  'municipal-advice',
  'mental-health',
  'substance-treatment',
  'language-school',
  'legal-aid',
  'school-or-daycare',
  'library',
  'association',
  'housing',
  'other',
] as const

const ids = (da: string, en: string) => z.array(id).default([]).meta(means(da, en))
const problems = ids('problemer fra rapporten, som det er til for (id)', 'problems of the report that it is for (ids)')
const groups = ids('målgrupper fra rapporten; tom liste: alle (id)', 'target groups of the report; empty: all (ids)')
const approaches = ids('tilgange fra rapporten, som det hører til (id)', 'approaches of the report that it belongs to (ids)')
const activities = ids('indsatstyper, rapportens eller egne (id)', 'activity types, of the report or your own (ids)')

/** What every local entry has. */
const entry = {
  id: id.meta(means('navnet på filen uden .yaml: små bogstaver a-z, tal og bindestreger', 'name of the file without .yaml')),
  title: LocalText.meta(means('navnet, som det står på døren', 'the name as it stands on the door')),
  short: LocalText.meta(means('hvad det er, i én sætning', 'what it is, in one sentence')),
  checked: z.iso
    .date()
    .meta(means('den dag, nogen sidst så efter, at det passer (ÅÅÅÅ-MM-DD)', 'the day on which somebody last checked it (YYYY-MM-DD)')),
  names: LocalNames.optional(),
  problems,
  groups,
  approaches,
}

export const Offer = z
  .strictObject({
    ...entry,
    actor: z.enum(ACTORS).meta(means('hvem man møder', 'who is met there')),
    what: Sentences.meta(means('hvad man får, og hvordan man kommer med; en sætning ad gangen', 'what one gets, and how to join')),
    who: LocalText.optional().meta(means('hvem det er for, med egne ord', 'who it is for, in your own words')),
    hours: LocalText.optional().meta(means('åbningstider', 'opening hours')),
    place: z.string().trim().min(1).optional().meta(means('adresse eller mødested', 'address or meeting place')),
    languages: z.array(z.string().trim().min(2)).default([]).meta(means('sprog, der tales der', 'languages spoken there')),
    price: LocalText.optional().meta(means('hvad det koster', 'what it costs')),
    contact: z
      .strictObject({
        role: LocalText.meta(
          means(
            'den funktion, man spørger efter; aldrig en privatpersons navn',
            'the function one asks for; never the name of a private person',
          ),
        ),
        phone: z.string().regex(/\d/, 'needs a digit').optional().meta(means('telefon', 'telephone')),
        email: z.email().optional().meta(means('en fælles postkasse, ikke en persons', 'a shared mailbox, not a person’s')),
        web: z
          .url({ protocol: /^https$/ })
          .optional()
          .meta(means('adresse, der begynder med https://', 'address that begins with https://')),
      })
      .meta(means('hvem man ringer eller skriver til', 'whom one rings or writes to')),
  })
  .meta(means('et lokalt tilbud', 'a local offer'))

export const LocalActivity = z
  .strictObject({
    ...entry,
    what: Sentences.meta(means('hvad det er', 'what it is')),
    how: Sentences.meta(means('hvordan I gør det', 'how it is done')),
    evaluated: LocalText.meta(means('om nogen har målt, hvad der kom ud af det', 'whether anybody measured what came of it')),
    offers: ids('jeres egne tilbud, hvor det sker (id)', 'your own offers where it takes place (ids)'),
  })
  .meta(means('en aktivitet, I selv har', 'an activity of your own'))

export const LocalCase = z
  .strictObject({
    ...entry,
    place: z.string().trim().min(1).meta(means('stedet', 'the place')),
    year: z.string().trim().min(1).meta(means('hvornår', 'when')),
    activities,
    steps: Sentences.meta(means('hvordan I gjorde, i rækkefølge', 'how it was done, in order')),
    outcome: Sentences.meta(means('hvad der kom ud af det', 'what came of it')),
    evaluated: LocalText.meta(means('om nogen har målt det', 'whether anybody measured it')),
  })
  .meta(means('et forløb, I selv har prøvet', 'a project of your own'))

export const LocalEvidence = z
  .strictObject({
    ...entry,
    activities,
    study: LocalText.meta(means('hvad for en undersøgelse: hvem, hvor mange, hvornår', 'what kind of study: who, how many, when')),
    source: z.string().trim().min(1).meta(means('hvor den står: titel, udgiver, år', 'where it stands: title, publisher, year')),
    shows: Sentences.meta(means('hvad den viser', 'what it shows')),
    doesNotShow: Sentences.meta(means('hvad den ikke viser', 'what it does not show')),
  })
  .meta(means('en undersøgelse, I selv kender', 'a study that you know'))

export const LocalPractice = z
  .strictObject({
    ...entry,
    kind: z.enum(['point', 'caution']).meta(means('point: gør sådan; caution: pas på', 'point: do this; caution: look out')),
    activities,
    text: LocalText.meta(means('én ting, sagt så en kollega kan gøre det', 'one thing, said so that a colleague can do it')),
  })
  .meta(means('et godt råd fra jer', 'a practice point of your own'))

/** A word of the place for something that the report knows: "de unge ved Netto" for unrest. */
export const LocalWords = z
  .strictObject({
    id: entry.id,
    concept: z
      .strictObject({
        kind: z
          .enum(['problems', 'groups', 'topics'])
          .meta(means('problems: et problem; groups: en målgruppe; topics: et emne', 'whether it is a problem, a target group or a topic')),
        id: id.meta(means('rapportens navn for det (id)', 'the name that the report’s knowledge has for it (id)')),
      })
      .meta(means('hvad ordene betyder i rapporten', 'what the words mean in the report')),
    checked: entry.checked,
    da: z.array(z.string().trim().min(2)).default([]).meta(means('danske ord og vendinger', 'Danish words and phrases')),
    en: z.array(z.string().trim().min(2)).default([]).meta(means('engelske ord og vendinger', 'English words and phrases')),
  })
  .meta(means('ord, som folk bruger hos jer', 'words that people use with you'))

/** layer.yaml: who speaks. */
export const LayerHead = z
  .strictObject({
    id: id.meta(means('et kort navn på laget: små bogstaver a-z, tal og bindestreger', 'a short name of the layer')),
    title: LocalText.meta(means('hvem der står bag: kommunen eller helhedsplanen', 'who is behind it')),
    contact: LocalText.meta(
      means('den funktion, der retter fejl, og hvordan man når den', 'the function that corrects errors, and how to reach it'),
    ),
    fictional: z.boolean().default(false).meta(means('true: det hele er opdigtet', 'true: all of it is made up')),
  })
  .meta(means('hvem laget er fra', 'whom the layer is from'))

/** The kinds of local entries, each a folder of a layer. */
export const localKinds = {
  offers: Offer,
  activities: LocalActivity,
  cases: LocalCase,
  evidence: LocalEvidence,
  practice: LocalPractice,
  words: LocalWords,
} as const

export type LocalKind = keyof typeof localKinds
export type LayerHead = z.infer<typeof LayerHead>
export type Offer = z.infer<typeof Offer>
export type LocalWords = z.infer<typeof LocalWords>
