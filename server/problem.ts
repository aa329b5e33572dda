// Errors that a client can mend, as application/problem+json (RFC 9457) or as a page. Nothing that a user sent is repeated in them.
import type { Lang, Text } from '../engine/answer.ts'

/** One thing that is wrong: where in the request, and what. Never the value itself. */
export type Fault = { readonly where: string; readonly what: Text }

const PROBLEMS = {
  'invalid-request': {
    status: 400,
    title: { da: 'Forespørgslen kan ikke bruges', en: 'The request cannot be used' },
    detail: { da: 'Se under errors, hvor fejlen er.', en: 'See errors for the places.' },
  },
  'broken-json': {
    status: 400,
    title: { da: 'Ikke gyldig JSON', en: 'Not valid JSON' },
    detail: { da: 'Send et JSON-objekt i UTF-8.', en: 'Send a JSON object in UTF-8.' },
  },
  'body-cut-short': {
    status: 400,
    title: { da: 'Ikke sendt færdig', en: 'Not sent to its end' },
    detail: { da: 'Forbindelsen blev brudt. Prøv igen.', en: 'The connection broke. Try again.' },
  },
  'unlisted-origin': {
    status: 403,
    title: { da: 'Siden må ikke spørge her', en: 'The page may not ask here' },
    detail: {
      da: 'Sidens adresse står ikke i TILGANG_ORIGINS på serveren. Se /embed.',
      en: 'The address of the page is not in TILGANG_ORIGINS on the server. See /embed.',
    },
  },
  'unknown-host': {
    status: 403,
    title: { da: 'Serveren hedder ikke sådan', en: 'The server has another name' },
    detail: {
      da: 'Spørg på navnet i TILGANG_ADDRESS, eller på maskinen selv.',
      en: 'Ask by the name in TILGANG_ADDRESS, or on the machine itself.',
    },
  },
  'not-found': {
    status: 404,
    title: { da: 'Findes ikke', en: 'Not found' },
    detail: { da: 'Der er intet på denne adresse.', en: 'There is nothing at this address.' },
  },
  'widget-not-built': {
    status: 404,
    title: { da: 'Widgetten er ikke bygget', en: 'The widget has not been built' },
    detail: {
      da: 'Kør npm run build på serveren, og start den igen. Rammen /embed/v1/frame virker også uden.',
      en: 'Run npm run build on the server and start it again. The frame /embed/v1/frame works without it.',
    },
  },
  'unknown-kind': {
    status: 404,
    title: { da: 'Ukendt slags', en: 'Unknown kind' },
    detail: { da: 'Se GET /api/knowledge for de slags, der findes.', en: 'See GET /api/knowledge for the kinds that exist.' },
  },
  'unknown-id': {
    status: 404,
    title: { da: 'Ukendt id', en: 'Unknown id' },
    detail: { da: 'Se GET /api/knowledge for de id’er, der findes.', en: 'See GET /api/knowledge for the ids that exist.' },
  },
  'workshops-off': {
    status: 404,
    title: { da: 'Her holdes ingen workshops', en: 'No workshops are held here' },
    detail: { da: 'Serveren er sat op uden (TILGANG_WORKSHOPS=off).', en: 'The server is set up without (TILGANG_WORKSHOPS=off).' },
  },
  'unknown-workshop': {
    status: 404,
    title: { da: 'Workshoppen findes ikke', en: 'There is no such workshop' },
    detail: {
      da: 'Nøglen passer ikke, eller workshoppen er slettet eller udløbet.',
      en: 'The key does not fit, or the workshop has been deleted or has expired.',
    },
  },
  'unknown-room': {
    status: 404,
    title: { da: 'Koden passer ikke til en workshop', en: 'The code fits no workshop' },
    detail: { da: 'Se efter på skærmen: koden har ni cifre.', en: 'Look at the screen: the code has nine digits.' },
  },
  'room-full': {
    status: 403,
    title: { da: 'Der er ikke plads til flere', en: 'There is no room for more' },
    detail: { da: 'En workshop har plads til 200 telefoner.', en: 'A workshop has room for 200 phones.' },
  },
  'round-closed': {
    status: 409,
    title: { da: 'Runden er lukket', en: 'The round is closed' },
    detail: { da: 'Valget kom for sent og tæller ikke.', en: 'The choice came too late and does not count.' },
  },
  'not-now': {
    status: 409,
    title: { da: 'Det kan ikke gøres nu', en: 'That cannot be done now' },
    detail: { da: 'Det følger ikke efter det trin, workshoppen er på.', en: 'It does not follow from the step at which the workshop is.' },
  },
  'too-many-codes': {
    status: 429,
    title: { da: 'For mange forkerte koder', en: 'Too many wrong codes' },
    detail: { da: 'Vent lidt, og se koden på skærmen.', en: 'Wait a little, and look at the code on the screen.' },
  },
  'too-many-workshops': {
    status: 429,
    title: { da: 'For mange nye workshops', en: 'Too many new workshops' },
    detail: { da: 'Vent lidt, før du laver en til.', en: 'Wait a little before you make another.' },
  },
  'too-many-requests': {
    status: 429,
    title: { da: 'For meget på kort tid', en: 'Too much in a short time' },
    detail: {
      da: 'Vent et øjeblik, og prøv igen. Sker det tit, så sig det til dem, der driver serveren.',
      en: 'Wait a moment, and try again. If it happens often, tell those who run the server.',
    },
  },
  'too-many-keys': {
    status: 429,
    title: { da: 'For mange forkerte nøgler', en: 'Too many wrong keys' },
    detail: { da: 'Vent lidt, og prøv så igen.', en: 'Wait a little, and try again.' },
  },
  'not-an-editor': {
    status: 403,
    title: { da: 'Kun for redaktører', en: 'For editors only' },
    detail: {
      da: 'Nøglen passer ikke, navnet mangler, eller du er ikke logget ind.',
      en: 'The key does not fit, the name is missing, or you are not logged in.',
    },
  },
  'own-proposal': {
    status: 403,
    title: { da: 'En anden skal godkende', en: 'Somebody else must approve' },
    detail: { da: 'Den, der har skrevet, kan ikke selv godkende.', en: 'Whoever wrote it cannot approve it.' },
  },
  'edit-too-large': {
    status: 413,
    title: { da: 'For stor', en: 'Too large' },
    detail: {
      da: 'En fil kan højst fylde 256 kB, en samling af filer 5 MB.',
      en: 'A file can be at most 256 kB, a collection of files 5 MB.',
    },
  },
  'not-a-plain-file': {
    status: 409,
    title: { da: 'Det kan ikke redigeres her', en: 'It cannot be edited here' },
    detail: {
      da: 'Filen eller dens mappe er en genvej til et andet sted. Sig det til dem, der driver serveren.',
      en: 'The file or its folder is a link to another place. Tell those who run the server.',
    },
  },
  'not-written': {
    status: 503,
    title: { da: 'Det blev ikke gemt', en: 'It was not saved' },
    detail: {
      da: 'Der kunne ikke skrives på serverens disk. Intet er ændret, og det, du har skrevet, står stadig i formularen.',
      en: 'The disk of the server could not be written to. Nothing has changed, and what you wrote still stands in the form.',
    },
  },
  'saved-elsewhere': {
    status: 503,
    title: { da: 'En anden server gemmer lige nu', en: 'Another server is saving just now' },
    detail: {
      da: 'Intet er ændret, og det, du har skrevet, står stadig i formularen. Prøv igen om lidt. Bliver det ved, så sig det til dem, der driver serveren.',
      en: 'Nothing has changed, and what you wrote still stands in the form. Try again in a moment. If it goes on, tell those who run the server.',
    },
  },
  'plan-too-large': {
    status: 413,
    title: { da: 'For stor', en: 'Too large' },
    detail: { da: 'En plan kan højst fylde 256 kB.', en: 'A plan can be at most 256 kB.' },
  },
  'wrong-method': {
    status: 405,
    title: { da: 'Forkert metode', en: 'Wrong method' },
    detail: { da: 'Se Allow for de metoder, der kan bruges her.', en: 'See Allow for the methods that can be used here.' },
  },
  'body-too-large': {
    status: 413,
    title: { da: 'For stor', en: 'Too large' },
    detail: { da: 'Der kan højst sendes 16 kB.', en: 'At most 16 kB can be sent.' },
  },
  'wrong-content-type': {
    status: 415,
    title: { da: 'Forkert indholdstype', en: 'Wrong content type' },
    detail: {
      da: 'Send application/json til /api og en almindelig formular til siderne.',
      en: 'Send application/json to /api and a plain form to the pages.',
    },
  },
  'not-ready': {
    status: 503,
    title: { da: 'Tilgang er ved at starte', en: 'Tilgang is starting' },
    detail: { da: 'Prøv igen om et øjeblik.', en: 'Try again in a moment.' },
  },
  closed: {
    status: 503,
    title: { da: 'Tilgang er lukket lige nu', en: 'Tilgang is closed for now' },
    detail: { da: 'De, der driver Tilgang, har lukket den for en tid.', en: 'Those who run Tilgang have closed it for a time.' },
  },
  'server-error': {
    status: 500,
    title: { da: 'Noget gik galt hos os', en: 'Something went wrong on our side' },
    detail: { da: 'Prøv igen om lidt.', en: 'Try again in a moment.' },
  },
} as const satisfies Record<string, { status: number; title: Text; detail: Text }>

export type ProblemName = keyof typeof PROBLEMS

/** An error to be told to the client. @example throw new Problem('unknown-id') */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly problem: ProblemName
  readonly faults: readonly Fault[]
  /** the language that the request itself asked for, when it could be read */
  readonly lang: Lang | undefined
  /** seconds after which it may be tried again */
  readonly retryAfter: number | undefined

  constructor(problem: ProblemName, faults: readonly Fault[] = [], lang?: Lang, retryAfter?: number) {
    super(problem)
    this.problem = problem
    this.faults = faults
    this.lang = lang
    this.retryAfter = retryAfter
  }

  get status(): (typeof PROBLEMS)[ProblemName]['status'] {
    return PROBLEMS[this.problem].status
  }

  get title(): Text {
    return PROBLEMS[this.problem].title
  }

  get detail(): Text {
    return PROBLEMS[this.problem].detail
  }
}

/**
 * The problem as RFC 9457 has it, in one language.
 * @param requestId by which it is found in the log
 */
export function problemBody(problem: Problem, lang: Lang, requestId?: string) {
  return {
    type: `urn:tilgang:problem:${problem.problem}`,
    title: problem.title[lang],
    status: problem.status,
    detail: problem.detail[lang],
    errors: problem.faults.map(({ where, what }) => ({ where, what: what[lang] })),
    ...(requestId === undefined ? {} : { request: requestId }),
  }
}

/** A problem as the answer to an API request. */
export function problemResponse(problem: Problem, lang: Lang, requestId?: string): Response {
  return new Response(JSON.stringify(problemBody(problem, lang, requestId)), {
    status: problem.status,
    headers: {
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Content-Language': lang,
      'Cache-Control': 'no-store',
      ...(problem.retryAfter === undefined ? {} : { 'Retry-After': String(problem.retryAfter) }),
    },
  })
}
