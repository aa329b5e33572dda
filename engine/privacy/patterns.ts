/** A pattern for one kind of personal data. Every repetition is bounded, so that each runs in linear time. */
export type Pattern = {
  readonly kind: 'cpr' | 'email' | 'link' | 'phone' | 'case-number' | 'address' | 'name'
  readonly find: RegExp
  /** the part that is the data (default: all of it) */
  readonly group?: number
  /** a last look at what was found: true keeps it */
  readonly accept?: (found: string, before: string, after: string) => boolean
}

const digits = (text: string): string => text.replace(/\D/g, '')

// The first six digits are a date (a replacement number has 60 added to its day). Never modulus 11: numbers without it are valid.
function isBirthDate(found: string): boolean {
  const d = digits(found)
  const day = Number(d.slice(0, 2)) % 60
  const month = Number(d.slice(2, 4))
  return Number(d.slice(0, 2)) <= 91 && day >= 1 && day <= 31 && month >= 1 && month <= 12
}

const HOTLINES: ReadonlySet<string> = new Set(['70201201', '33330047', '80200500'])
const MONEY_AFTER = /^\s?(?:kr\b|kr\.|kroner|dkk|eur|euro|,-|%|procent|percent|mio|mill|m2|kvm|km\b)/i
const MONEY_BEFORE = /(?:kr\.?|dkk|eur|beløb(?:et)?|kl\.?|budget(?:tet)? på)\s?$/i

function isPhone(found: string, before: string, after: string): boolean {
  const all = digits(found)
  const number = found.trimStart().startsWith('+') || all.length > 8 ? all.replace(/^(?:00)?45/, '') : all
  if (number.length !== 8 || !/^[2-9]/.test(number) || HOTLINES.has(number)) return false
  if (/^\d\d[ .-]\d\d[ .-](?:19|20)\d\d$/.test(found.trim())) return false
  if (/^(?:19|20)\d\d\s?[-/]\s?(?:19|20)\d\d$/.test(found.trim())) return false
  if (/\d[.]\d{3}(?:[.]|$)/.test(found) && !/\d\d[.]\d\d[.]\d\d[.]\d\d/.test(found)) return false
  return !MONEY_AFTER.test(after) && !MONEY_BEFORE.test(before)
}

const ROAD =
  'vejen|vej|gaden|gade|allé|alle|alléen|stræde|strædet|torvet|torv|plads|pladsen|vænget|vænge|parken|park|boulevarden|boulevard|vangen|vang|toften|toft|krogen|stien|lunden|haven|bakken|højen|gården|kajen|kaj|parkvej|brinken|engen|marken|skrænten|ageren|dammen|kæret'
const NO_ROAD =
  /(?:arbejds|lege|bygge|praktik|parkerings|bane|sports|kontor|køkken|skole|køre|frem|under|sov|børnehave|dagpleje|studie|pleje|institutions|vugge(?:stue)?)(?:plads(?:en)?|haven?|vej(?:en)?|gården?|park(?:en)?)\s?\d/i

const NAME_WORD = "\\p{Lu}[\\p{Ll}'-]{1,24}"
// Names of programmes, places and things that may follow the same words as a person's name.
const NO_PERSON =
  /^(?:Baba|Bydelsmødre|De|Det|Den|The|Café|Cafe|Familiebasen|Sundholmsvej|Ådalen|Egmont|Projekt|Nørrebro|Vollsmose|Gellerup|Mjølnerparken|Tingbjerg|Dansk|Danish|Zumba|Sommer|Mødre|Fædre|Familie|Kommunen|Facebook|Aula)/

/** All patterns, the surest first: what one has found, the next ones leave alone. */
export const PATTERNS: readonly Pattern[] = [
  {
    kind: 'email',
    find: /[\p{L}\p{N}._%+-]{1,64}\s?(?:@|\(at\)|\[at\]| snabel-?a )\s?[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/giu,
  },
  {
    kind: 'email',
    find: /[\p{L}\p{N}._%+-]{1,64} (?:snabel-?a|at) [\p{L}\p{N}-]{1,63} (?:punktum|prik|dot) (?:dk|com|net|org|eu|se|no|de|uk)(?!\p{L})/giu,
  },
  {
    kind: 'link',
    find: /(?:https?:\/\/|www\.|(?<![\p{L}\p{N}@.-])(?:facebook|fb|instagram|tiktok|snapchat|linkedin)\.com\/)[^\s<>"']{3,300}/giu,
  },
  {
    kind: 'case-number',
    find: /(?<![\p{L}\p{N}])(?:sagsnr|sagsnummer|sag\s?nr|journalnr|journalnummer|journal\s?nr|j\.?\s?nr|case\s?(?:no|number|nr)|file\s?(?:no|number))\.?\s?(?:er|is)?\s?[:#]?\s?([\p{L}\d]{0,6}\d[\d/.-]{2,20}\d)/giu,
    group: 1,
  },
  {
    kind: 'cpr',
    find: /(?<![\d+])(?:\d {0,2}){2}[./-]?\s?(?:\d {0,2}){2}[./-]?\s?(?:\d {0,2}){1}\d[ .,/_-]{0,3}(?:\d {0,2}){3}\d(?!\d)/g,
    accept: isBirthDate,
  },
  {
    kind: 'phone',
    find: /(?<![\d.,/-])(?:(?:\+|00)\s?45[ .-]{0,2})?\(?(?:\d{8}|\d{4}[ .-]{1,3}\d{4}|\d{2}[ .-]{1,3}\d{2}[ .-]{1,3}\d{2}[ .-]{1,3}\d{2}|\d{2}[ .-]{1,3}\d{3}[ .-]{1,3}\d{3}|\d{3}[ .-]{1,3}\d{3}[ .-]{1,3}\d{2}|\d{2}[ .-]{1,3}\d{6}|\d{2}[ .-]{1,3}\d{2}[ .-]{1,3}\d{4}|(?:\d ){7}\d|(?:\d-){7}\d)\)?(?![\d])/g,
    accept: isPhone,
  },
  { kind: 'phone', find: /(?<![\p{L}\p{N}+])(?:\+|00)(?!\s?45)[1-9]\d{0,2}(?:[ .-]?\d){7,11}(?!\d)/gu },
  {
    kind: 'address',
    find: /(?<!\p{L})(?:bor|boende|bopæl|adresse(?:n)?(?: er)?|lives|living)(?: (?:på|i|at|in|on))? (\p{Lu}[\p{L}.'-]{2,30}(?: \p{Lu}[\p{L}.'-]{1,24}){0,2} (?:nr\.? )?\d{1,3}(?! ?(?:%|år|kr|børn|timer|måned|year|month|week|child|kid|people|famil|\.))(?: ?[A-Za-z](?!\p{L}))?)(?!\d)/gu,
    group: 1,
  },
  {
    kind: 'address',
    find: new RegExp(
      `(?<![\\p{L}])(?:\\p{L}[\\p{L}.'-]{1,30} ?(?:${ROAD})|\\p{L}[\\p{L}'-]{1,24}(?:broen|brogade)) (?:nr\\.? ?)?\\d{1,3}(?! ?(?:%|år|kr|børn|familier|mødre|km|timer|min))(?: ?[A-Za-z](?!\\p{L}))?(?:,? ?\\d{1,2}\\.? ?(?:sal)?\\.? ?(?:tv|th|mf|t\\.v|t\\.h|m\\.f)?\\.?(?!\\p{L}))?`,
      'giu',
    ),
    accept: found => !NO_ROAD.test(found) && !/^(?:i|på|en|den|et|samme|hele|vores|det|og|til|ved) /i.test(found),
  },
  {
    kind: 'name',
    find: new RegExp(
      `(?<!\\p{L})(?:(?:[Hh]edder|[Nn]avn er|[Vv]ed navn|[Kk]aldes|[Nn]amed|[Nn]ame is|[Hh]r\\.?|[Ff]ru|[Ff]røken|[Ff]rk\\.?|[Mm]rs?\\.?|[Mm]s\\.?|[Ff]amilien|[Ss]agsbehandleren|[Ss]agsbehandler|[Bb]arnet|[Ss]ønnen|[Dd]atteren|[Mm]oren|[Ff]aren) )(${NAME_WORD}(?: ${NAME_WORD}){0,2})`,
      'gu',
    ),
    group: 1,
    accept: found => !NO_PERSON.test(found),
  },
]
