// /api/editor: what the editors' page calls. Without TILGANG_EDIT there is nothing here.
import { type Context, Hono } from 'hono'
import type { z } from 'zod'
import type { Lang } from '../../engine/answer.ts'
import { tell } from '../editor/check/told.ts'
import type { Editor, Outcome, Sent } from '../editor/editor.ts'
import { kindLabels } from '../editor/form/labels.ts'
import { isTooDeep } from '../editor/form/tidy.ts'
import { changesOf } from '../editor/keep/history.ts'
import { editKinds, isKind, type Place, pathOf, placeFor } from '../editor/keep/places.ts'
import type { Proposal } from '../editor/keep/proposals.ts'
import { createOverview } from '../editor/overview.ts'
import { yamlValue } from '../editor/yaml/change.ts'
import type { House } from '../house.ts'
import { readBody } from '../middleware/body.ts'
import { parseJson } from '../parse-json.ts'
import { Problem } from '../problem.ts'
import { requestLang } from '../request-lang.ts'
import { DecisionShape, NamedShape, SentShape } from '../schemas/editor.ts'
import { today } from '../today.ts'
import { editorShareRoutes } from './editor-share.ts'

const EDIT_LIMIT = { bytes: 256 * 1024, problem: 'edit-too-large' } as const
export function editorRoutes(house: House): Hono {
  const { editor, knowledge } = house
  if (!editor) return new Hono()
  const overview = createOverview(editor.root)
  const who = (c: Context): Promise<string> => editor.gate.nameOf(c)

  return editorShareRoutes(house, (c, outcome) => respond(c, editor, outcome))
    .get('/api/editor', c => c.json({ asksFor: editor.gate.asksFor }))
    .get('/api/editor/list', async c => {
      const name = await who(c)
      const lang = requestLang(c)
      const { entries, proposals, changes } = overview()
      return c.json({
        who: name,
        today: today(),
        needsApproval: editor.needsApproval,
        kinds: Object.keys(editKinds).map(kind => ({ kind, ...labelsOf(kind, lang) })),
        entries,
        proposals: proposals.map(one => listedProposal(one)),
        changes,
      })
    })
    .get('/api/editor/form/:kind', async c => {
      await who(c)
      const kind = c.req.param('kind')
      if (!isKind(kind)) throw new Problem('unknown-kind')
      return c.json({ fields: kind === 'signposts' ? [] : editor.fieldsOf(kind, requestLang(c), knowledge) })
    })
    .get('/api/editor/entries/:kind/:id', async c => {
      await who(c)
      return c.json(entryOf(editor, placeIn(c.req.param('kind'), c.req.param('id'))))
    })
    .post('/api/editor/check', async c => {
      await who(c)
      const sent = await readSent(c)
      return c.json(told(await editor.check(sent), requestLang(c), sent))
    })
    .post('/api/editor/preview', async c => {
      await who(c)
      const sent = await readSent(c)
      return c.json({ preview: (await editor.preview([[pathOf(sent.place), editor.textOf(sent)]])) ?? null })
    })
    .post('/api/editor/save', async c => {
      const name = await who(c)
      const sent = await readSent(c)
      const { place, base } = sent
      const conflicting = editor.read(place)
      if ((conflicting?.hash ?? null) !== base)
        return respond(c, editor, { result: 'conflict', conflicts: [{ place, theirs: conflicting }] }, sent)
      return respond(c, editor, await editor.save([{ place, base, text: editor.textOf(sent) }], name), sent)
    })
    .post('/api/editor/remove', async c => {
      const name = await who(c)
      const { kind, id, base } = read(NamedShape, await readBody(c, 'application/json'))
      const place = placeIn(kind, id)
      if (place.kind === 'layer') throw new Problem('invalid-request')
      return respond(c, editor, await editor.save([{ place, base, text: null }], name))
    })
    .post('/api/editor/restore', async c => {
      const name = await who(c)
      const { kind, id, base, version } = read(NamedShape, await readBody(c, 'application/json'))
      return respond(c, editor, await editor.restore(placeIn(kind, id), version, base, name))
    })
    .get('/api/editor/proposals/:id', async c => {
      await who(c)
      const proposal = editor.proposalOf(c.req.param('id'))
      return c.json({
        ...listedProposal(proposal),
        files: proposal.writes.map(({ place, base, text }) => {
          const now = editor.read(place)
          return { ...place, before: now?.text ?? null, after: text, isStale: (now?.hash ?? null) !== base, ...valuesOf(now?.text, text) }
        }),
      })
    })
    .post('/api/editor/decide', async c => {
      const name = await who(c)
      const { id, isApproved, why } = read(DecisionShape, await readBody(c, 'application/json'))
      if (isApproved) return respond(c, editor, await editor.approve(id, name))
      await editor.decline(id, name, why)
      return c.json({ result: 'declined' })
    })
    .post('/api/editor/taken', async c => {
      await who(c)
      const lang = requestLang(c)
      const { isInUse, faults } = await editor.taken()
      return c.json({ isInUse, faults: faults.map(fault => ({ file: fault.file, line: fault.line, what: fault[lang] })) })
    })
}

const labelsOf = (kind: string, lang: Lang) => {
  const { one, many } = kindLabels[kind as keyof typeof kindLabels]
  return { one: one[lang], many: many[lang] }
}

const listedProposal = ({ id, at, who, back, writes }: Proposal) => ({
  id,
  at,
  who,
  back,
  places: writes.map(({ place, text }) => ({ ...place, isRemoved: text === null })),
})

const valuesOf = (before: string | undefined, after: string | null) => ({
  beforeValue: before === undefined ? null : (yamlValue(before) ?? null),
  afterValue: after === null ? null : (yamlValue(after) ?? null),
})

/** A file as the form opens it. A file that is no YAML, and one without a form, is opened as text. */
function entryOf(editor: Editor, place: Place) {
  const found = editor.read(place)
  const changes = changesOf(editor.root, place, found?.hash ?? null)
  if (!found && changes.length === 0) throw new Problem('unknown-id')
  return {
    ...place,
    hash: found?.hash ?? null,
    text: found?.text ?? '',
    value: found ? (yamlValue(found.text) ?? null) : null,
    changes: changes.map(({ before, ...change }) => ({
      ...change,
      beforeValue: before === null ? null : (yamlValue(before) ?? null),
      before,
    })),
  }
}

function placeIn(kind: unknown, id: unknown): Place {
  const place = placeFor(kind, id)
  if (!place) throw new Problem('unknown-id')
  return place
}

async function readSent(c: Context): Promise<Sent & { readonly base: string | null }> {
  const { kind, id, base, value, text } = read(SentShape, await readBody(c, 'application/json', EDIT_LIMIT))
  const place = placeFor(kind, id)
  if (!place) throw new Problem('invalid-request', [{ where: 'id', what: BAD_ID }])
  if (text !== undefined) return { place, base, text }
  if (value === undefined || isTooDeep(value)) throw new Problem('invalid-request')
  return { place, base, value }
}

const BAD_ID = {
  da: 'Filens navn må kun have små bogstaver a-z, tal og enkelte bindestreger.',
  en: 'The name of the file may only have small letters a-z, digits and single hyphens.',
}

function read<T>(shape: z.ZodType<T>, text: string): T {
  const result = shape.safeParse(parseJson(text))
  if (!result.success) throw new Problem('invalid-request')
  return result.data
}

const told = (faults: Awaited<ReturnType<Editor['check']>>, lang: Lang, sent?: Sent) => {
  const own = sent ? pathOf(sent.place) : undefined
  const isForm = sent !== undefined && 'value' in sent
  const of = (isWarning: boolean, isOwn: boolean) =>
    tell(
      faults.filter(one => one.isWarning === isWarning && (one.file === own) === isOwn),
      lang,
      isForm && isOwn,
    )
  return { faults: of(false, true), elsewhere: of(false, false), warnings: of(true, true) }
}

function respond(c: Context, editor: Editor, outcome: Outcome, sent?: Sent): Response {
  if (outcome.result === 'faulty') return c.json({ result: 'faulty', ...told(outcome.faults, requestLang(c), sent) }, 422)
  if (outcome.result === 'conflict')
    return c.json(
      {
        result: 'conflict',
        conflicts: outcome.conflicts.map(({ place, theirs }) => ({
          ...place,
          hash: theirs?.hash ?? null,
          text: theirs?.text ?? null,
          value: theirs ? (yamlValue(theirs.text) ?? null) : null,
          by: changesOf(editor.root, place, theirs?.hash ?? null)[0]?.who ?? null,
        })),
      },
      409,
    )
  return c.json({ result: outcome.result, ...(sent ? { hash: editor.read(sent.place)?.hash ?? null } : {}) })
}
