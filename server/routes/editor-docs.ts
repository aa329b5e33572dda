// /api/editor for the OpenAPI document.
import { createRoute, z } from '@hono/zod-openapi'
import { EDITOR_HEADER } from '../editor/who.ts'
import { DecisionShape, NamedShape, SentShape } from '../schemas/editor.ts'
import {
  CheckedShape,
  ConflictShape,
  EditEntryShape,
  EnterShape,
  FaultyShape,
  FormShape,
  OverviewShape,
  PlannedShape,
  PreviewShape,
  ProposedShape,
  SavedShape,
  TakenShape,
} from '../schemas/editor-views.ts'
import { problemContent } from '../schemas/responses.ts'

const KEY = 'editorKey'
const NAME = 'editorName'

/** How an editor is known. */
export const editorSecurity = {
  [KEY]: { type: 'http', scheme: 'bearer', description: 'the key that all editors share (TILGANG_EDITOR_KEY)' },
  [NAME]: {
    type: 'apiKey',
    in: 'header',
    name: EDITOR_HEADER,
    description:
      'who is editing, percent-encoded, at most 60 characters. Where a proxy says who is logged in its name counts, and the header must be there all the same: no page of another address can send it.',
  },
} as const

const PROBLEMS = {
  400: 'The request cannot be used: `errors` names the places',
  403: 'Not an editor: the key does not fit, the name is missing, or nobody is logged in',
  404: 'No such kind, file, version or proposal',
  409: 'The file, or a folder on the way, is a link to another place',
  413: 'A file of more than 256 kB, or more than 5 MB to import',
  415: 'Another content type',
  429: 'Too many wrong keys: see Retry-After',
  503: 'It could not be written, or another server was saving for too long, and nothing has changed; or Tilgang is closed for now',
} as const
type Status = keyof typeof PROBLEMS

const problems = (...statuses: readonly Status[]) =>
  Object.fromEntries(
    ([...statuses, 403, 429, 503] as const).map(status => [status, { description: PROBLEMS[status], content: problemContent }]),
  )
const json = <T extends z.ZodType>(description: string, schema: T) => ({ description, content: { 'application/json': { schema } } })
const sends = <T extends z.ZodType>(schema: T) => ({ body: { required: true, content: { 'application/json': { schema } } } })
const file = (description: string, type: string) => ({
  description,
  content: { [type]: { schema: { type: 'string' as const, format: 'binary' } } },
})

const saved = {
  200: json('Written, the same as before, or kept until somebody else approves it', SavedShape),
  409: {
    description: 'Somebody else has changed it meanwhile, and nothing is written. With a problem: it is a link to another place',
    content: { ...json('', ConflictShape).content, ...problemContent },
  },
  422: json('It does not pass the checks, and nothing is written', FaultyShape),
}
const Lang = z.enum(['da', 'en']).optional().openapi({ description: 'otherwise Accept-Language decides, then Danish' })
const lang = { query: z.object({ lang: Lang }) }

/** @param hasKey editors share a key; otherwise a proxy says who is logged in */
export function editorDocs(hasKey: boolean) {
  const security = [hasKey ? { [KEY]: [], [NAME]: [] } : { [NAME]: [] }]
  const describe = (route: Omit<Parameters<typeof createRoute>[0], 'path'> & { readonly path: string }) =>
    createRoute({ security, ...route, path: `/api/editor${route.path}` })
  return [
    describe({
      method: 'get',
      path: '',
      summary: 'How editors are let in',
      security: [],
      responses: { 200: json('What the page asks for', EnterShape) },
    }),
    describe({
      method: 'get',
      path: '/list',
      summary: 'Every file, what waits for approval, the newest changes',
      request: lang,
      responses: { 200: json('All of it', OverviewShape), ...problems(409) },
    }),
    describe({
      method: 'get',
      path: '/form/{kind}',
      summary: 'The fields of one kind, in one language',
      request: { ...lang, params: z.object({ kind: z.string() }) },
      responses: { 200: json('The fields; none where the file is edited as text', FormShape), ...problems(404) },
    }),
    describe({
      method: 'get',
      path: '/entries/{kind}/{id}',
      summary: 'One file, with its changes',
      request: { params: z.object({ kind: z.string(), id: z.string() }) },
      responses: { 200: json('The file; `hash` is the `base` of an edit', EditEntryShape), ...problems(404, 409) },
    }),
    describe({
      method: 'post',
      path: '/check',
      summary: 'Check an edit; nothing is written',
      request: { ...lang, ...sends(SentShape) },
      responses: { 200: json('What is wrong', CheckedShape), ...problems(400, 409, 413, 415) },
    }),
    describe({
      method: 'post',
      path: '/preview',
      summary: 'Which questions would be answered in another way; nothing is written',
      request: sends(SentShape),
      responses: { 200: json('The questions', PreviewShape), ...problems(400, 409, 413, 415) },
    }),
    describe({
      method: 'post',
      path: '/save',
      summary: 'Save one file',
      request: { ...lang, ...sends(SentShape) },
      responses: { ...problems(400, 413, 415), ...saved },
    }),
    describe({
      method: 'post',
      path: '/remove',
      summary: 'Delete one file; it can be restored',
      request: { ...lang, ...sends(NamedShape) },
      responses: { ...problems(400, 404, 413, 415), ...saved },
    }),
    describe({
      method: 'post',
      path: '/restore',
      summary: 'Bring back what was before a change',
      request: { ...lang, ...sends(NamedShape) },
      responses: { ...problems(400, 404, 413, 415), ...saved },
    }),
    describe({
      method: 'get',
      path: '/proposals/{id}',
      summary: 'What waits for approval, with both versions',
      request: { params: z.object({ id: z.string() }) },
      responses: { 200: json('The proposal', ProposedShape), ...problems(404, 409) },
    }),
    describe({
      method: 'post',
      path: '/decide',
      summary: 'Approve a proposal, or send it back',
      description: 'Nobody approves what they wrote themselves (403); sending back one’s own takes it away.',
      request: { ...lang, ...sends(DecisionShape) },
      responses: { ...problems(400, 404, 413, 415), ...saved },
    }),
    describe({
      method: 'post',
      path: '/taken',
      summary: 'Whether what was saved last answers by now',
      request: lang,
      responses: { 200: json('Waits until it has been read', TakenShape), ...problems() },
    }),
    describe({
      method: 'get',
      path: '/layer.zip',
      summary: 'The whole layer as one file, without its history',
      responses: { 200: file('The files', 'application/zip'), ...problems(409) },
    }),
    describe({
      method: 'get',
      path: '/offers.csv',
      summary: 'The offers as a spreadsheet',
      request: lang,
      responses: { 200: file('One a row; semicolons in Danish, commas in English', 'text/csv'), ...problems(409) },
    }),
    describe({
      method: 'post',
      path: '/import',
      summary: 'Bring in a zip, or a spreadsheet of offers: all of it or nothing',
      request: {
        query: z.object({
          lang: Lang,
          real: z.enum(['yes', 'no']).optional().openapi({ description: 'yes: write it; otherwise only told' }),
        }),
        body: {
          required: true,
          content: {
            'application/zip': { schema: { type: 'string' as const, format: 'binary' } },
            'text/csv': { schema: { type: 'string' as const } },
          },
        },
      },
      responses: {
        ...problems(413, 415),
        ...saved,
        200: json(
          'What it would change, or what is wrong; with `real` and nothing wrong, how saving ended',
          z.union([PlannedShape, SavedShape]),
        ),
      },
    }),
  ]
}
