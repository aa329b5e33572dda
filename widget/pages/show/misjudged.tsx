/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { Lang, Source } from '../../../engine/answer.ts'
import { common } from '../words/common.ts'

type Props = {
  readonly misjudgements: readonly { readonly text: string; readonly why: string; readonly cites: readonly string[] }[]
  readonly trap: string | undefined
  readonly sources: Readonly<Record<string, Source>>
  readonly lang: Lang
}

/** What many get wrong, and why; and the dilemma of the family. */
export const Misjudged = ({ misjudgements, trap, sources, lang }: Props) => (
  <>
    {trap && (
      <div class="trap">
        <h3>{common('trap', lang)}</h3>
        <p>{trap}</p>
      </div>
    )}
    {misjudgements.length > 0 && (
      <div class="misjudged">
        <h3>{common('misjudged', lang)}</h3>
        <ul>
          {misjudgements.map(({ text, why, cites }) => (
            <li key={text}>
              <b>{text}</b>
              <span>
                {why} <Labels cites={cites} sources={sources} />
              </span>
            </li>
          ))}
        </ul>
      </div>
    )}
  </>
)

function Labels({ cites, sources }: { cites: readonly string[]; sources: Props['sources'] }) {
  const labels = [...new Set(cites.flatMap(cite => sources[cite]?.label ?? []))]
  return labels.length === 0 ? null : <small class="refs">[{labels.join(', ')}]</small>
}
