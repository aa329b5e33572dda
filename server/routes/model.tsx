/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { Hono, type Context as HonoContext } from 'hono'
import { etag } from 'hono/etag'
import type { Lang } from '../../engine/answer.ts'
import { around, type GraphNode, graphOf, layOutModel, type ModelPicture } from '../../engine/overview/index.ts'
import { once } from '../../engine/present/once.ts'
import type { Knowledge } from '../../knowledge/schema.ts'
import { fileResponse } from '../handout/files.ts'
import type { House } from '../house.ts'
import { keepABit } from '../middleware/keep-a-bit.ts'
import { html } from '../pages/html.ts'
import { localPicture } from '../pages/model/local-drawing.tsx'
import { ModelFile } from '../pages/model/model-file.tsx'
import { ModelPage } from '../pages/model/model-page.tsx'
import { Problem } from '../problem.ts'
import type { Shelf } from '../shelf.ts'

/** /model and /model.svg: the model drawn, or with `node=problems/poverty` what hangs together with one entry. Danish unless `lang=en`. */
export function modelRoutes(house: House, shelf: Shelf): Hono {
  const { knowledge } = house
  const page = ({ lang, chosen, picture }: Drawn): Response =>
    html(<ModelPage house={house} lang={lang} picture={picture} chosen={chosen} />, 200, lang)
  const file = ({ lang, chosen, picture }: Drawn): Response => {
    const name = ['tilgang-model', ...(chosen ? [chosen.kind, chosen.id] : [])].join('-')
    const svg = String(<ModelFile picture={picture} local={localPicture(knowledge, lang, chosen)} chosen={chosen} lang={lang} />)
    return fileResponse(svg, `${name}.svg`, 'image/svg+xml; charset=utf-8')
  }
  const wholeIn = (lang: Lang) => {
    const whole = (): Drawn => ({ lang, picture: wholePicture(knowledge, lang) })
    return { page: shelf.keep(() => page(whole())), file: shelf.keep(() => file(whole())) }
  }
  const whole = { da: wholeIn('da'), en: wholeIn('en') }
  return new Hono()
    .get('/model', etag(), keepABit, c => {
      const wish = drawn(c, knowledge)
      return wish.chosen ? page(wish) : whole[wish.lang].page(c)
    })
    .get('/model.svg', etag(), keepABit, c => {
      const wish = drawn(c, knowledge)
      return wish.chosen ? file(wish) : whole[wish.lang].file(c)
    })
}

type Drawn = { readonly lang: Lang; readonly chosen?: GraphNode; readonly picture: ModelPicture }

function drawn(c: HonoContext, knowledge: Knowledge): Drawn {
  const lang: Lang = c.req.query('lang') === 'en' ? 'en' : 'da'
  const wish = c.req.query('node')
  if (wish === undefined) return { lang, picture: wholePicture(knowledge, lang) }
  const graph = graphOf(knowledge)
  const chosen = graph.nodes.find(({ key }) => key === wish)
  if (!chosen) throw new Problem('invalid-request', [NO_SUCH_NODE], lang)
  return { lang, chosen, picture: layOutModel(around(graph, chosen.key), lang) }
}

const NO_SUCH_NODE = {
  where: 'node',
  what: { da: 'ukendt; skriv slags/id, fx problems/poverty', en: 'unknown; write kind/id, such as problems/poverty' },
}

// The whole is the same until the knowledge changes.
const wholePicture = once((knowledge: Knowledge, lang) => layOutModel(graphOf(knowledge), lang))
