import { createRoute, z } from '@hono/zod-openapi'
import { Hono } from 'hono'
import { findLocal, localEntries } from '../../engine/local/entries.ts'
import { ENTRY_KINDS, type Entry, entryTitle, findEntry } from '../../engine/present/entries/entry.ts'
import { collectCites, sourceTexts } from '../../engine/present/sources.ts'
import type { Kind, LocalEntry } from '../../knowledge/schema.ts'
import type { House } from '../house.ts'
import { Problem } from '../problem.ts'
import { EntryShape, KindShape, ListShape, OverviewShape } from '../schemas/knowledge.ts'
import { problemResponses } from '../schemas/responses.ts'
import type { Shelf } from '../shelf.ts'

type Listed = Kind | 'local'

const localTitled = ({ id, title: { da, en } }: LocalEntry) => ({ id, title: { da, en } })
const titled = (entry: Entry) => ({ id: entry.id, title: entryTitle(entry), ...('short' in entry ? { short: entry.short } : {}) })

/** GET /api/knowledge, /api/knowledge/:kind, /api/knowledge/:kind/:id: the knowledge in both languages. */
export function knowledgeRoutes({ knowledge }: House, shelf: Shelf): Hono {
  const list = (kind: Listed) =>
    kind === 'local' ? localEntries(knowledge).map(localTitled) : (knowledge[kind] as readonly Entry[]).map(titled)
  const whole = (kind: Listed, entry: Entry | LocalEntry): Response => {
    const cites = collectCites(entry).sort()
    return Response.json({ kind, entry, sources: Object.fromEntries(cites.map(cite => [cite, sourceTexts(knowledge, cite)])) })
  }
  const listed: readonly Listed[] = knowledge.layers.length > 0 ? [...ENTRY_KINDS, 'local'] : ENTRY_KINDS
  const kinds = listed.map(kind => ({
    kind,
    sendList: shelf.keep(() => Response.json({ kind, entries: list(kind) })),
    sendEntry: shelf.keepEach<Entry | LocalEntry>(entry => whole(kind, entry)),
  }))
  const find = (word: string) => {
    const found = kinds.find(({ kind }) => kind === word)
    if (!found) throw new Problem('unknown-kind')
    return found
  }
  const overview = shelf.keep(() =>
    Response.json({ hash: knowledge.hash, kinds: Object.fromEntries(listed.map(kind => [kind, list(kind)])) }),
  )
  return new Hono()
    .get('/api/knowledge', overview)
    .get('/api/knowledge/:kind', c => find(c.req.param('kind')).sendList(c))
    .get('/api/knowledge/:kind/:id', c => {
      const { kind, sendEntry } = find(c.req.param('kind'))
      const id = c.req.param('id')
      const entry = kind === 'local' ? findLocal(knowledge, id)?.entry : findEntry(knowledge, kind, id)
      if (!entry) throw new Problem('unknown-id')
      return sendEntry(c, entry)
    })
}

const json = <T extends z.ZodType>(description: string, schema: T) => ({
  200: { description, content: { 'application/json': { schema } } },
})
const Id = z.string().openapi({ example: 'soenderborg' })

export const knowledgeDocs = [
  createRoute({
    method: 'get',
    path: '/api/knowledge',
    summary: 'What there is to know',
    responses: json('Kinds, ids and titles', OverviewShape),
  }),
  createRoute({
    method: 'get',
    path: '/api/knowledge/{kind}',
    summary: 'The entries of one kind',
    request: { params: z.object({ kind: KindShape }) },
    responses: { ...json('Ids and titles, the short ones too where an entry has one', ListShape), ...problemResponses(404) },
  }),
  createRoute({
    method: 'get',
    path: '/api/knowledge/{kind}/{id}',
    summary: 'One entry, complete, with its sources',
    request: { params: z.object({ kind: KindShape, id: Id }) },
    responses: { ...json('The entry in Danish and English', EntryShape), ...problemResponses(404) },
  }),
]
