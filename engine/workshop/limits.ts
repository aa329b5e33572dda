// How much a workshop may hold. Lengths in UTF-16 units. The screens count down to the same figures that the server checks.

export const MOST_SCENARIOS = 12
export const LONGEST_TITLE = 120
export const LONGEST_STORY = 3000
export const LONGEST_GOAL = 400
export const MOST_PROMPTS = 8
export const LONGEST_PROMPT = 300
export const LONGEST_QUESTION = 1000
export const MOST_MINUTES = 240
export const LONGEST_REASON = 200
export const LONGEST_GROUP = 40
/** The most that one phone may choose of each kind in a round. */
export const MOST_CHOSEN = 12
/** The longest that the timer can be set to: three hours. */
export const MOST_SECONDS = 10_800
