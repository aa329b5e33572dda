/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Lang } from '../../../engine/answer.ts'
import { capital, type GraphNode, type LocalPicture, type ModelPicture, overviewLabel } from '../../../engine/overview/index.ts'
import { kindLabel } from '../../../engine/present/entries/entry.ts'
import { label } from '../../../engine/present/labels.ts'
import { Drawing } from './drawing.tsx'
import { KEY } from './key.ts'
import { LocalDrawing } from './local-drawing.tsx'
import { modelWord } from './model-words.ts'
import { inFile } from './paint.ts'
import { saidOf } from './walk.tsx'

const MARGIN = 28
const HEAD = 64
const KEY_LINE = 24

type ModelFileProps = {
  readonly picture: ModelPicture
  /** absent: nothing is laid beside the report */
  readonly local?: LocalPicture | undefined
  readonly chosen?: GraphNode | undefined
  readonly lang: Lang
}

/** The picture as a file that is read alone: its title, its key and where it is from stand in it, and the same in words in its description. */
export function ModelFile({ picture, local, chosen, lang }: ModelFileProps) {
  const title = `${overviewLabel('title', lang)}${chosen ? `: ${chosen.title[lang]}` : ''}`
  const width = picture.width + 2 * MARGIN
  const keyTop = HEAD + picture.height + KEY_LINE
  const localTop = keyTop + KEY_LINE * (KEY.length + 2) + MARGIN
  const height = localTop + (local ? HEAD + local.height : 0)
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      lang={lang}
      role="img"
      aria-labelledby="model-title"
      aria-describedby="model-words"
      font-family="system-ui, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif"
    >
      <title id="model-title">{title}</title>
      <desc id="model-words">{[inWords(picture, lang), ...(local ? [localInWords(local, lang)] : [])].join('\n')}</desc>
      <rect width={width} height={height} fill="#ffffff" />
      <text x={MARGIN} y="40" font-size="22" font-weight="650" fill="#1a1a1a">
        {title}
      </text>
      <g transform={`translate(${MARGIN} ${HEAD})`}>
        <Drawing picture={picture} paint={inFile} lang={lang} />
      </g>
      {KEY.map(({ part, isReading, text }, i) => (
        <>
          <path {...inFile(part, isReading)} d={`M${MARGIN} ${keyTop + i * KEY_LINE}h48`} />
          <text x={MARGIN + 60} y={keyTop + i * KEY_LINE + 5} font-size="14" fill="#1a1a1a">
            {overviewLabel(text, lang)}
          </text>
        </>
      ))}
      {(['through', 'credit'] as const).map((key, i) => (
        <text x={MARGIN} y={keyTop + KEY_LINE * (KEY.length + i) + 5} font-size="14" fill="#545454">
          {modelWord(key, lang)}
        </text>
      ))}
      {local ? (
        <>
          <text x={MARGIN} y={localTop + 18} font-size="18" font-weight="650" fill="#1a1a1a">
            {modelWord('local', lang)}
          </text>
          <g transform={`translate(${MARGIN} ${localTop + HEAD / 2 + 8})`}>
            <LocalDrawing picture={local} paint={inFile} lang={lang} />
          </g>
        </>
      ) : null}
    </svg>
  )
}

function localInWords({ rows }: LocalPicture, lang: Lang): string {
  const said = rows.map(({ row }) => {
    const names = row.entries.map(({ entry }) => entry.title[lang])
    const more = row.more > 0 ? [modelWord('localMore', lang).replace('{n}', String(row.more))] : []
    return `${row.node ? capital(row.node.short[lang]) : modelWord('localOther', lang)}: ${[...names, ...more].join('; ')}.`
  })
  return `${modelWord('local', lang)}: ${said.join(' ')}`
}

function inWords({ columns, links }: ModelPicture, lang: Lang): string {
  const names = new Map(columns.flatMap(({ boxes }) => boxes.map(({ node }) => [node.key, capital(node.short[lang])])))
  return columns
    .map(({ kind, boxes }) => {
      const said = boxes.map(({ node }) => {
        const onward = links.filter(({ from }) => from === node.key).map(link => `${names.get(link.to)}${saidOf(link, lang)}`)
        return `${names.get(node.key)}${onward.length === 0 ? '' : ` ${modelWord('leadsTo', lang)} ${onward.join('; ')}`}.`
      })
      return `${label(kindLabel(kind), lang)}: ${said.length === 0 ? `${overviewLabel('none', lang)}.` : said.join(' ')}`
    })
    .join('\n')
}
