// Every number that decides which local entries stand first, with its reason. All are whole numbers, so that every machine agrees.

/** Named in the question: before everything else. */
export const NAMED = 100
/** A problem that it is for: what a worker looks for first. */
export const PROBLEM = 6
/** In an answer about building bridges, the doors to knock on stand before what others have tried. */
export const OFFER_TO_BRIDGE = 4
/** A group that it is for; less than a problem, since most entries are for everybody. */
export const GROUP = 3
/** It belongs to the approach that is recommended first, or to another one. */
export const APPROACH = { first: 2, other: 1 } as const
/** The question speaks in the entry's own words; as much as a group. */
export const OWN_WORDS = 3

/** How many are shown: as many as a worker can ring. */
export const MOST_SHOWN = 5

/** A stem that stands in a larger share of the entries than this tells them apart no more; in a small layer, in more than so many. */
export const COMMON = { share: 0.2, fewest: 3 } as const
/** So large a share of the telling words must stand in an entry before it fits by its words alone; two of three. */
export const WORDS_SHARE = { of: 2, in: 3 } as const
/** One telling word is enough only when it stands in the title or among the names. */
export const FEWEST_WORDS = 2
/** The rarest words of a question rank the entries; more of them only cost time. */
export const MOST_TERMS = 16
