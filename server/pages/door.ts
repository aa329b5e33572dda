// Through which door an answer is read: on a page of its own, or in the frame that an intranet shows.

export const THEMES = ['auto', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

export type Door = {
  /** where the house stands, before every address */
  readonly base: string
  /** where forms are sent, and where an answer's link leads */
  readonly action: string
  /** a frame opens everything but answers in a window of its own */
  readonly isFrame: boolean
  /** colours that the frame was asked for; carried from answer to answer */
  readonly theme: Theme
}

/** The door of a page. @example pageDoor('/tilgang').action // '/tilgang/svar' */
export const pageDoor = (base: string): Door => ({ base, action: `${base}/svar`, isFrame: false, theme: 'auto' })

/** The door of a frame. @example frameDoor('', 'dark').action // '/embed/v1/frame' */
export const frameDoor = (base: string, theme: string | null): Door => ({
  base,
  action: `${base}/embed/v1/frame`,
  isFrame: true,
  theme: THEMES.find(known => known === theme) ?? 'auto',
})
