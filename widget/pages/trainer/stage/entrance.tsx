/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { Lang } from '../../../../engine/answer.ts'
import { roomAddress } from '../../live/base.ts'
import { inThrees } from '../../show/code.ts'
import { stage } from '../../words/stage.ts'
import { Qr } from './qr.tsx'

const isOnlyHere = (address: string): boolean => /^https?:\/\/(localhost|127\.|\[::1\])/.test(address)

/** How to come in: address, code in threes, QR. */
export function Entrance({ code, lang }: { code: string; lang: Lang }) {
  const address = roomAddress()
  const short = `${address.replace(/^https?:\/\//, '')}/deltag`
  return (
    <div class="entrance">
      <div class="entrance-words">
        <p class="entrance-line">{stage('goTo', lang)}</p>
        <p class="entrance-address">
          {address.replace(/^https?:\/\//, '')}
          <wbr />
          /deltag
        </p>
        <p class="entrance-line">{stage('type', lang)}</p>
        <p class="entrance-code">{inThrees(code)}</p>
        {isOnlyHere(address) && <p class="note-box">{stage('localhost', lang)}</p>}
      </div>
      <figure class="entrance-qr">
        <Qr text={`${address}/deltag#${code}`} label={`QR: ${short}#${code}`} />
        <figcaption>{stage('orScan', lang)}</figcaption>
      </figure>
    </div>
  )
}
