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

// "2013 2014" is two years, unless somebody is asked to ring it.
const YEARS = /^((?:19|20)\d\d)( |\s?[-/]\s?)((?:19|20)\d\d)$/
const CALL_BEFORE = /(?:tlf|telefon|mobil|nr|nummer|number|phone|ring|call|sms)[.:]?(?: \p{L}{1,8}){0,2}\s?$/iu
function areYears(found: string, before: string): boolean {
  const [, from, between, to] = YEARS.exec(found.trim()) ?? []
  if (from === undefined || to === undefined) return false
  return between !== ' ' || (from <= to && to <= '2039' && !CALL_BEFORE.test(before))
}

const HOTLINES: ReadonlySet<string> = new Set(['70201201', '33330047', '80200500'])
const MONEY_AFTER = /^\s?(?:kr\b|kr\.|kroner|dkk|eur|euro|,-|%|procent|percent|mio|mill|m2|kvm|km\b)/i
const MONEY_BEFORE = /(?:kr\.?|dkk|eur|beløb(?:et)?|kl\.?|budget(?:tet)? på)\s?$/i

function isPhone(found: string, before: string, after: string): boolean {
  const all = digits(found)
  const number = found.trimStart().startsWith('+') || all.length > 8 ? all.replace(/^(?:00)?45/, '') : all
  if (number.length !== 8 || !/^[2-9]/.test(number) || HOTLINES.has(number)) return false
  if (/^\d\d[ .-]\d\d[ .-](?:19|20)\d\d$/.test(found.trim())) return false
  if (areYears(found, before)) return false
  if (/\d[.]\d{3}(?:[.]|$)/.test(found) && !/\d\d[.]\d\d[.]\d\d[.]\d\d/.test(found)) return false
  return !MONEY_AFTER.test(after) && !MONEY_BEFORE.test(before)
}

const ROAD =
  'vejen|vej|gaden|gade|allé|alle|alléen|stræde|strædet|torvet|torv|plads|pladsen|vænget|vænge|parken|park|boulevarden|boulevard|vangen|vang|toften|toft|krogen|stien|lunden|haven|bakken|højen|gården|kajen|kaj|parkvej|brinken|engen|marken|skrænten|ageren|dammen|kæret'
// Endings of street names that are also words of their own: only in a name with a capital letter.
const MAYBE_ROAD =
  'høj|lund|bakke|banke|brink|dalen|dal|hegnet|hegn|svinget|sving|volden|vold|gærdet|løkken|løkke|mosen|sletten|åsen|sti|ager|bo|eng|krog'
const NO_ROAD =
  /(?:arbejds|lege|bygge|praktik|parkerings|bane|sports|kontor|køkken|skole|køre|frem|under|sov|børnehave|dagpleje|studie|pleje|institutions|vugge(?:stue)?)(?:plads(?:en)?|haven?|vej(?:en)?|gården?|park(?:en)?) ?\d/i
// "en lang vej 3 skridt frem": a road word that stands alone belongs to a name only when the word before it has a capital letter.
const ALONE = new RegExp(`^(?!\\p{Lu})\\S{1,60} (?:${ROAD}) `, 'u')
const BEFORE_ROAD =
  '(?:(?:(?:sdr|ndr|nr|gl|gml|kgs|skt|sct|dr|st|ll)\\.|\\p{L}\\.(?: ?\\p{L}\\.)?|nordre|søndre|østre|vestre|nørre|sønder|øster|vester|gammel|ny|store|lille) ?)?'
// What a number after a place name counts, when it is no house number.
const COUNTED =
  '(?!\\d| ?(?:%|procent|percent|år|kr|børn|unge|piger|drenge|familie|mødre|fædre|kvinde|mænd|forældre|beboer|lejlighed|deltager|frivillig|person|gange|uge|dag|aften|time|måned|min|km|skridt|year|month|week|day|hour|time|child|kid|people|famil|mother|father|women|men|step))'
const FLOOR = '(?:,? ?(?:st(?:uen)?|kl(?:d)?|\\d{1,2}(?!\\d))\\.? ?(?:sal|floor)?\\.? ?(?:tv|th|mf|t\\.v|t\\.h|m\\.f)?\\.?(?!\\p{L}))?'
const TOWN = '(?:,? (?:DK-?)?\\d{4} \\p{L}{2,20}(?: (?:[A-Z]|NV|SV|NØ|SØ)(?!\\p{L}))?)?'
const HOUSE = `(?:nr\\.? ?)?\\d{1,3}${COUNTED}(?: ?[A-Za-z](?!\\p{L}))?${FLOOR}${TOWN}`

const NAME_WORD = "\\p{Lu}[\\p{Ll}'-]{1,24}"
// Names of programmes, places and things that may follow the same words as a person's name.
const NO_PERSON =
  /^(?:Baba|Bydelsmødre|De|Det|Den|The|Café|Cafe|Familiebasen|Sundholmsvej|Ådalen|Egmont|Projekt|Nørrebro|Vollsmose|Gellerup|Mjølnerparken|Tingbjerg|Dansk|Danish|Zumba|Sommer|Mødre|Fædre|Familie|Kommunen|Facebook|Aula)/

/** All patterns, the surest first: what one has found, the next ones leave alone. */
export const PATTERNS: readonly Pattern[] = [
  {
    kind: 'email',
    find: /[\p{L}\p{N}._%+-]{1,64}\s?(?:@|[([{<]\s?(?:at|a|@|snabel-?a)\s?[)\]}>]| snabel-?a )\s?[\p{L}\p{N}-]{1,63}(?:(?:\.|,(?=(?:dk|com|net|org)(?!\p{L}))|\s?[([{<]\s?(?:dot|punktum|prik)\s?[)\]}>]\s?)[\p{L}\p{N}-]{1,63}){1,4}/giu,
  },
  {
    kind: 'email',
    find: /[\p{L}\p{N}._%+-]{1,64} (?:snabel-?a|at) [\p{L}\p{N}-]{1,63} (?:punktum|prik|dot) (?:dk|com|net|org|eu|se|no|de|uk)(?!\p{L})/giu,
  },
  {
    kind: 'link',
    find: /(?:https?:\/\/|www\.|(?<![\p{L}\p{N}@.-])[\p{L}\p{N}-]{1,40}(?:\.[\p{L}\p{N}-]{1,40}){0,3}\.(?:dk|com|net|org|eu|me|nu|info|ly)\/)[^\s<>"']{2,300}/giu,
  },
  {
    kind: 'case-number',
    find: /(?<![\p{L}\p{N}])(?:sags?-?\s?(?:nr|nummer|id)|journal\s?(?:nr|nummer)|j\.?\s?nr|case\s?(?:no|number|nr|id)|file\s?(?:no|number))\.?\s?(?:er|is)?\s?[:#]?\s?((?:\p{L}{1,6}-?)?\d{1,10}(?:[/.-]?\p{L}{0,3}\d{1,10}){0,6})/giu,
    group: 1,
    accept: found => digits(found).length >= 4,
  },
  {
    kind: 'case-number',
    find: /(?<![\p{L}\p{N}])(?:sag|sagen|case|journal)\s?:?\s?(\d{2,4}[/-]\d{3,8})(?!\d)/giu,
    group: 1,
    accept: found => !YEARS.test(found),
  },
  {
    kind: 'cpr',
    find: /(?<![\d+])(?:\d {0,2}){2}[./-]?\s?(?:\d {0,2}){2}[./-]?\s?(?:\d {0,2}){1}\d[ .,/_-]{0,3}(?:\d {0,2}){3}\d(?!\d)/g,
    accept: isBirthDate,
  },
  {
    kind: 'cpr',
    find: /(?<!\d)\d{2}[./ -]?\d{2}[./ -]?(?:19|20)\d{2}[ ./_-]{0,3}\d{4}(?!\d)/g,
    accept: found => isBirthDate(found) && (/^\d{8}/.test(found) || !/(?:19|20)\d\d$/.test(found)),
  },
  {
    kind: 'phone',
    find: /(?<!\d[.,/-]?)(?:\(?(?:(?:\+|00)\s?45|45(?=(?:[ .-]\d\d){4}(?!\d)))\)?[ .-]{0,2})?\(?(?:\d{8}|\d{4}[ .-]{1,3}\d{4}|\d{2}[ .-]{1,3}\d{2}[ .-]{1,3}\d{2}[ .-]{1,3}\d{2}|\d{2}[ .-]{1,3}\d{3}[ .-]{1,3}\d{3}|\d{3}[ .-]{1,3}\d{3}[ .-]{1,3}\d{2}|\d{2}[ .-]{1,3}\d{6}|\d{2}[ .-]{1,3}\d{2}[ .-]{1,3}\d{4}|\d{2}(?:\/\d{2}){3}|(?:\d ){7}\d|(?:\d-){7}\d)\)?(?![\d])/g,
    accept: isPhone,
  },
  { kind: 'phone', find: /(?<![\p{L}\p{N}+])(?:\+|00)(?!\s?45)[1-9]\d{0,2}(?:[ .-]?\d){7,11}(?!\d)/gu },
  {
    kind: 'address',
    find: new RegExp(
      `(?<!\\p{L})(?:bor|boende|bopæl|adresse(?:n)?(?: er)?|lives|living)(?: (?:på|i|at|in|on))?(?: (?:adressen|address))?:? (\\p{Lu}[\\p{L}.'-]{2,30}(?: \\p{Lu}[\\p{L}.'-]{1,24}){0,2} (?!\\d{1,2}\\. ?sal)${HOUSE})`,
      'gu',
    ),
    group: 1,
  },
  {
    kind: 'address',
    find: new RegExp(
      `(?<!\\p{L})${BEFORE_ROAD}(?:\\p{L}[\\p{L}.'-]{1,30} ?(?:${ROAD})|\\p{L}[\\p{L}'-]{1,24}(?:broen|brogade)) {0,2}${HOUSE}`,
      'giu',
    ),
    accept: found => !NO_ROAD.test(found) && !ALONE.test(found) && !/^(?:i|på|en|den|et|samme|hele|vores|det|og|til|ved) /i.test(found),
  },
  { kind: 'address', find: new RegExp(`(?<!\\p{L})\\p{Lu}\\p{L}{2,24}(?:${MAYBE_ROAD}) (?!\\d{1,2}\\. ?sal)${HOUSE}`, 'gu') },
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
