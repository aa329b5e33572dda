// What other assistants are told: in English with the report's Danish words, as developers read it; with an answer in its language.
import type { Answer, Outcome, Text } from '../../engine/answer.ts'

/** What Tilgang is, what it does not know, and how it is quoted. */
export const INSTRUCTIONS = `Tilgang answers questions of boligsociale medarbejdere (workers in deprived Danish housing areas) about vulnerable families (sårbare familier): which approach (tilgang) to try, why, how others did it, and what the evidence shows and does not show. Everything comes from one report, "Fokus på sårbare familier i udsatte boligområder" (CFBU, January 2015; figures from 2014 or older). There is no language model in it: the same question gives the same answer.

It does not know: single cases, whether a family is entitled to something, law (it is no legal advice), treatment, what has been found since 2015 unless a sentence says so, and anything else that is not in the report. Then the outcome is "outside": say so, and add nothing in its place.

How to use it
1. Call "ask" with the person's own words, Danish or English, and without names, addresses, telephone numbers or CPR numbers. Do not translate or shorten: signs of danger are read from the words.
2. Follow "instruction". When the outcome is "urgent", pass the notices on unchanged and before anything else, also the numbers to ring.
3. Quote with the source of each sentence: [s. 33] is a page of the report ("ca." means that the page was counted and may be one off), [note 57] is literature as the report cites it, [ikke fra rapporten] / [not from the report] is beside the report, and must be said to be.
4. Pass on what the evidence does not show together with what it shows. Promise no effect.
5. Name Tilgang and give the address, so that the person can read on.
"list" and "get" look up what there is: approaches, problems, target groups, cases, evidence notes, words.`

const ASK = `Asks Tilgang which approach (tilgang) to try with a vulnerable family (sårbar familie) in a deprived housing area (udsat boligområde), or what the report says about a topic. Send the person's own words without personal data: a few words ("isolerede enlige mødre") or a short story. Gives advice, ways with reasons, steps and cautions, cases, what the evidence shows and does not show, and the source of each sentence. "context" carries ids that are settled, from the options of "questions" in the answer before; nothing is remembered here.`
const GET = `One entry of the knowledge behind the answers, whole, with the source of each sentence: an approach (tilgang), a problem (problemstilling), a target group (målgruppe), an activity type (indsatstype), a case, an evidence note (Virker det?), a topic, a practice point, a Danish word explained, a helpline.`
const LIST = `Ids and titles of all entries of one kind, to be fetched with "get".`

export const TOOLS = {
  ask: { title: 'Spørg Tilgang / Ask Tilgang', description: ASK },
  get: { title: 'Slå op / Look up', description: GET },
  list: { title: 'Hvad der findes / What there is', description: LIST },
} as const

const FOR_OUTCOME: Readonly<Record<Outcome, Text>> = {
  urgent: {
    da: 'Nogen kan være i fare. Giv teksten og numrene videre uændret, før alt andet. Tilføj ingen råd.',
    en: 'Somebody may be in danger. Pass on the text and the numbers unchanged, before anything else. Add no advice.',
  },
  refer: {
    da: 'Det er også en opgave for andre. Sig det først. Citér derefter med kilde efter hver sætning.',
    en: "It is also somebody else's task. Say that first. Then quote, with the source after each sentence.",
  },
  answer: {
    da: 'Citér med kilde efter hver sætning. Sig også, hvad undersøgelserne ikke viser.',
    en: 'Quote with the source after each sentence. Say also what the studies do not show.',
  },
  clarify: {
    da: 'Spørgsmålet er for åbent. Stil et af spørgsmålene, og spørg igen med det valgte.',
    en: 'The question is too open. Ask one of the questions, and ask again with what was chosen.',
  },
  outside: {
    da: 'Rapporten siger intet om det. Sig det, og sæt ikke noget andet i stedet.',
    en: 'The report says nothing about it. Say so, and put nothing else in its place.',
  },
}

const DANGER_CHECK: Text = {
  da: 'Giv først det videre, der står om fare.',
  en: 'First pass on what it says about danger.',
}

/** What an assistant has to do with an answer. */
export const instructionFor = ({ outcome, lang, notices }: Pick<Answer, 'outcome' | 'lang' | 'notices'>): string =>
  notices.some(({ kind }) => kind === 'danger-check') ? `${DANGER_CHECK[lang]} ${FOR_OUTCOME[outcome][lang]}` : FOR_OUTCOME[outcome][lang]
