// Every number that decides an order, with its reason. All are whole numbers, so that every machine agrees.

/** What a problem's link to an approach is worth. Two strong links outweigh one first choice. */
export const LINK = { first: 6, strong: 4, weak: 1 } as const
/** A problem that the worker calls the most pressing counts double. */
export const PRESSING_FACTOR = 2
/** The question names the approach itself. */
export const NAMED_APPROACH = 8
/** The question names an activity: its main approach, and the others it belongs to. */
export const NAMED_ACTIVITY = { main: 5, other: 1 } as const
/** The question names a case: its main approach, and the others. */
export const NAMED_CASE = { main: 4, other: 1 } as const
/** The question asks for a study: what the study is about. */
export const NAMED_EVIDENCE = { main: 3, other: 1 } as const
/** A topic that belongs to one or two approaches; a topic that concerns all says nothing about order. */
export const TOPIC = { main: 3, other: 2, mostApproaches: 3 } as const
/** What is missing locally, or what the plan is good at (the report's second and third consideration, ca. s. 25). */
export const CONSIDERED = 5

/** How well an activity, case, evidence note or practice point fits. */
export const FIT = { problem: 3, group: 2, activity: 2, named: 20, mainApproach: 2, approach: 1, otherGroup: -3 } as const

/** How many are shown in one recommendation. */
export const MOST = { activities: 4, cases: 2, evidence: 3, practice: 5, cautions: 4, steps: 7 } as const
