// All that comes after the first screen of an answer, in one chunk: it is fetched while the user still reads the opening.
import { isFollowUp } from '../engine/conversation/follow-up.ts'
import { Choose } from './choose/choose.tsx'
import { PageLink } from './draw/cards.tsx'
import { FoldedBlock } from './draw/folded-block.tsx'
import { remember, remembered } from './keep/keep.ts'
import { laterCss } from './style/later.ts'
import { queryOf } from './take/permalink.ts'
import { transcript } from './take/transcript.ts'
import { closeUp } from './view/close-up.ts'
import { Earlier } from './view/earlier.tsx'
import { Held } from './view/held.tsx'
import { NextSteps } from './view/next-steps.tsx'
import { struckChips } from './view/struck.ts'
import { TroubleBox } from './view/trouble-box.tsx'
import { troubleTitle } from './view/trouble-help.ts'

/** What the first screen can do without. */
export const later = {
  Choose,
  closeUp,
  Earlier,
  FoldedBlock,
  Held,
  isFollowUp,
  laterCss,
  NextSteps,
  PageLink,
  queryOf,
  remember,
  remembered,
  struckChips,
  transcript,
  TroubleBox,
  troubleTitle,
}
