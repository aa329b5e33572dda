// Whether words go on from the last answer or begin something new. Danish and English at once: nobody has to say which.

const HARD_OPENER = /^(?:og|men|hvad (?:så|nu|med|hvis)|hvordan med|også|and|but|what (?:about|if|else)|how about|also)(?!\p{L})/u
const SOFT_OPENER = /^(?:hvis|så|eller|if|then|or|so)(?!\p{L})/u

// Somebody who was spoken of before.
const PRONOUNS = words(`
  de dem deres hun hende hendes han ham hans sin sit sine disse
  they them their she her hers he him his these those
`)

// Words that carry no matter of their own.
const FUNCTION_WORDS = words(`
  hvad hvem hvor hvordan hvorfor hvornår hvilke hvilken hvilket er var har havde kan skal vil må bør gør gøre gjorde bliver blive få får fik
  jeg vi man du i os mig jer det den der som at en et på for fra til af om med uden ved hos ikke kun så og eller men hvis når nu her godt
  mere mest meget andet andre flere noget nogen nogle mon lige jo da vel egentlig tak please give giv fortæl sig siger sige vis ja nej okay ok
  what who where how why when which is are was were do does did can could should would may might will have has had be been get
  i we you it me us the a an of on for from to by about with without not only so and or but if then that this there here
  more most much other others another some any please tell me say says show yes no well thanks
`)

// Words about the answer itself: its evidence, its sources, its cases.
const ABOUT_THE_ANSWER = new RegExp(
  `^(?:${`
  eviden(s|sen|ce) virk(er|ning|ningen) effekt(en)? effects? works? kilde(n|r|rne)? sources? rapport(en)? reports? sider? pages?
  undersøgelse(n|r)? study studies forskning(en)? research case[ns]? eksemp(el|ler|let) examples? tilgang(en?)? approach(es)?
  aktivitet(er)? activity activities koster pris penge costs? starte? begynde? begin først first trin steps? næste next
  alternativ(er|es)? svar(et)? answer bedre bedst better best sikkert sure risi(ko|ci) risks ulemper
`
    .trim()
    .replace(/\s+/g, '|')})$`,
)

const LONGEST_FOLLOW_UP = 16
const LONGEST_SOFT = 7
const LONGEST_WITH_PRONOUN = 8
const MOST_CONTENT_WITH_PRONOUN = 2
const LONGEST_REPLY = 10

/**
 * Whether a question goes on from the last answer: by how it opens, by whom it points to, or because it names nothing of its own.
 * @param afterClarify true when the last answer asked back: then a short text is the reply
 * @example isFollowUp('og hvis de har teenagere?') // true
 * @example isFollowUp('isolerede enlige mødre') // false
 */
export function isFollowUp(question: string, afterClarify = false): boolean {
  const text = question.trim().toLowerCase()
  const tokens = text.match(/\p{L}+/gu) ?? []
  if (tokens.length === 0) return false
  if (HARD_OPENER.test(text)) return tokens.length <= LONGEST_FOLLOW_UP
  if (SOFT_OPENER.test(text)) return tokens.length <= LONGEST_SOFT
  if (afterClarify && tokens.length <= LONGEST_REPLY) return true
  const content = tokens.filter(token => !FUNCTION_WORDS.has(token) && !ABOUT_THE_ANSWER.test(token) && !PRONOUNS.has(token))
  if (content.length === 0) return true
  const points = tokens.some(token => PRONOUNS.has(token))
  return points && tokens.length <= LONGEST_WITH_PRONOUN && content.length <= MOST_CONTENT_WITH_PRONOUN
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/))
}
