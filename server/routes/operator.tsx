/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import type { Lang } from '../../engine/answer.ts'
import { callerOf } from '../caller.ts'
import { fileResponse } from '../handout/files.ts'
import type { House } from '../house.ts'
import { readBody } from '../middleware/body.ts'
import { writeReportCsv } from '../operator/csv.ts'
import { createKeyhole } from '../operator/keyhole.ts'
import { writeReport } from '../operator/report.ts'
import { html } from '../pages/html.ts'
import { OperatorPage, SPANS } from '../pages/operator-page.tsx'
import { isLang, requestLang } from '../request-lang.ts'

const USUAL_SPAN = 28

/** /drift: the counts, for whoever has the key. Without TILGANG_OPERATOR_KEY there is no such page. */
export function operatorRoutes(house: House): Hono {
  const { config, counts, knowledge } = house
  if (config.operatorKey === undefined) return new Hono()
  const keyhole = createKeyhole(config.operatorKey)
  const door = (lang: Lang, span: number, isWrong = false): Response =>
    html(<OperatorPage house={house} lang={lang} span={span} isWrong={isWrong} />, isWrong ? 403 : 200, lang)

  return new Hono()
    .get('/drift', c => unlisted(door(requestLang(c), USUAL_SPAN)))
    .post('/drift', async c => {
      const form = new URLSearchParams(await readBody(c, 'application/x-www-form-urlencoded'))
      const asked = form.get('lang')
      const lang = isLang(asked) ? asked : requestLang(c)
      const span = SPANS.find(days => String(days) === form.get('span')) ?? USUAL_SPAN
      const brought = { key: form.get('key') ?? '', pass: form.get('pass') ?? '' }
      const pass = await keyhole.admit(callerOf(c, config.proxies), brought)
      if (pass === undefined) return unlisted(door(lang, span, true))
      const report = counts && writeReport(await counts.read(span), knowledge, lang)
      if (report && form.get('as') === 'csv')
        return unlisted(fileResponse(writeReportCsv(report, lang), `tilgang-${report.from}-${report.to}.csv`, 'text/csv; charset=utf-8'))
      return unlisted(html(<OperatorPage house={house} lang={lang} span={span} pass={pass} report={report} />, 200, lang))
    })
}

// No search engine is to know it.
function unlisted(response: Response): Response {
  response.headers.set('X-Robots-Tag', 'noindex')
  return response
}
