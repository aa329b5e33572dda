// What the trainer's one button does, and what the step back does. Pure.
import type { RoomView, TrainerAction } from '../../../engine/workshop/workshop.ts'
import type { StageWord } from '../words/stage.ts'

/** A step on or back. `save`: nothing is left but to take the results along. */
export type Move = { readonly word: StageWord; readonly action: TrainerAction | 'save' }

const go = (word: StageWord, step: Extract<TrainerAction, { do: 'go' }>['step'], index?: number): Move => ({
  word,
  action: { do: 'go', step, ...(index === undefined ? {} : { index }) },
})

/** The one thing to do next. @example nextMove(lobby).word // 'showFamily' */
export function nextMove({ step, isOpen, index, count }: RoomView): Move {
  switch (step) {
    case 'lobby':
      return go('showFamily', 'read')
    case 'read':
      return go('openOne', 'round-1')
    case 'round-1':
      return isOpen ? { word: 'closeRound', action: { do: 'close' } } : go('toTalk', 'discuss')
    case 'discuss':
      return go('openTwo', 'round-2')
    case 'round-2':
      return isOpen ? { word: 'closeRound', action: { do: 'close' } } : go('toReveal', 'reveal')
    case 'reveal':
      return index + 1 < count ? go('nextFamily', 'read', index + 1) : go('toEnd', 'end')
    case 'end':
      return { word: 'saveResults', action: 'save' }
  }
}

/** One step back; undefined at the beginning. A round that was closed is opened again. */
export function backMove({ step, isOpen, index }: RoomView): Move | undefined {
  switch (step) {
    case 'lobby':
      return undefined
    case 'read':
      return index === 0 ? go('undo', 'lobby') : go('undo', 'read', index - 1)
    case 'round-1':
      return isOpen ? go('undo', 'read') : { word: 'undo', action: { do: 'open' } }
    case 'discuss':
      return go('undo', 'round-1')
    case 'round-2':
      return isOpen ? go('undo', 'discuss') : { word: 'undo', action: { do: 'open' } }
    case 'reveal':
      return go('undo', 'round-2')
    case 'end':
      return go('undo', 'reveal')
  }
}

/** Minutes that the timer suggests for a step: half of the family's for the talk, less for reading and choosing. */
export function suggestedSeconds({ step, scenario }: RoomView): number {
  const minutes = scenario?.minutes ?? 15
  const part = step === 'discuss' ? 0.4 : step === 'read' ? 0.15 : 0.2
  return Math.max(1, Math.round(minutes * part)) * 60
}
