import type { TrainerView } from '../../../../engine/workshop/workshop.ts'
import { roomAddress } from '../../live/base.ts'
import { studyPath } from '../../show/study-path.ts'

/** Where the same families can be gone through alone. A trainer's own families are not among them: they are kept nowhere. */
export function studyAddress({ scenarios, room }: TrainerView): string {
  const ids = scenarios.filter(scenario => !scenario.isOwn).map(scenario => scenario.id)
  return `${roomAddress()}${studyPath(room.lang, ids)}`
}
