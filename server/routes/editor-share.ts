// /api/editor: the layer as one file, the offers as a spreadsheet, and back.
import { type Context, Hono } from 'hono'
import type { Outcome } from '../editor/editor.ts'
import { offersSheet, readOffers, readZip } from '../editor/share/import.ts'
import { MOST_PACKED, packLayer } from '../editor/share/zip.ts'
import { fileResponse } from '../handout/files.ts'
import type { House } from '../house.ts'
import { readFileBody } from '../middleware/body.ts'
import { requestLang } from '../request-lang.ts'

const LIMIT = { bytes: MOST_PACKED, problem: 'edit-too-large' } as const

/** @param respond tells how saving ended */
export function editorShareRoutes(house: House, respond: (c: Context, outcome: Outcome) => Response): Hono {
  const { editor, knowledge } = house
  if (!editor) return new Hono()
  return new Hono()
    .get('/api/editor/layer.zip', async c => {
      await editor.gate.nameOf(c)
      return fileResponse(packLayer(editor.root), 'tilgang-lokal.zip', 'application/zip')
    })
    .get('/api/editor/offers.csv', async c => {
      await editor.gate.nameOf(c)
      return fileResponse(offersSheet(editor, knowledge, requestLang(c)), 'tilgang-tilbud.csv', 'text/csv; charset=utf-8')
    })
    .post('/api/editor/import', async c => {
      const name = await editor.gate.nameOf(c)
      const lang = requestLang(c)
      const { type, bytes } = await readFileBody(c, ['application/zip', 'text/csv'], LIMIT)
      const { writes, faults, warnings, changes } =
        type === 'text/csv' ? await readOffers(editor, knowledge, bytes) : await readZip(editor, bytes)
      if (c.req.query('real') !== 'yes' || faults.length > 0)
        return c.json({
          faults: faults.map(({ where, what }) => ({
            where: type === 'text/csv' && /^\d+$/.test(where) ? `${ROW[lang]} ${where}` : where,
            what: what[lang],
          })),
          warnings: warnings.map(warning => warning[lang]),
          changes,
        })
      return respond(c, await editor.save(writes, name, 'imported'))
    })
}

const ROW = { da: 'Række', en: 'Row' } as const
