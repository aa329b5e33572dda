import type { Answer, AskRequest } from '../engine/answer.ts'
import type { Knowledge } from '../knowledge/schema.ts'
import type { Closing } from './closed/closing.ts'
import type { Config } from './config.ts'
import type { Counts } from './counts/counts.ts'
import type { Editor } from './editor/editor.ts'
import type { EmbedFiles } from './embed/files.ts'
import type { Limits } from './limits/limits.ts'
import type { Operation } from './operation/operation.ts'
import type { Workshops } from './workshop/workshops.ts'

/** Everything that the routes live on: an engine to ask, the knowledge to browse, the configuration. */
export type House = {
  readonly engine: { readonly ask: (request: AskRequest) => Answer }
  readonly knowledge: Knowledge
  readonly config: Config
  /** what other pages load from /embed/v1/; absent: nothing */
  readonly embed?: EmbedFiles
  /** the screens of the workshops, as the build left them; absent: they were not built */
  readonly screens?: EmbedFiles
  /** absent: it is open */
  readonly closing?: Closing
  /** absent: nobody is made to wait */
  readonly limits?: Limits
  /** absent: nothing is logged and nothing is counted */
  readonly operation?: Operation
  /** absent: no workshops are held here */
  readonly workshops?: Workshops
  /** absent: nothing is edited here */
  readonly editor?: Editor
  /** absent: nothing is counted here */
  readonly counts?: Counts
}
