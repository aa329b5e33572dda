// The part of the widget that the first screen can do without: there, or not there yet.
type Later = typeof import('./later.ts')['later']

let part: Later | undefined
let loading: Promise<Later | undefined> | undefined

/** What is there; undefined until it has come. */
export const rest = (): Later | undefined => part

/** Fetches it, once; after a failure it is tried again. Never throws. */
export function loadRest(): Promise<Later | undefined> {
  loading ??= import('./later.ts').then(
    ({ later }) => {
      part = later
      return later
    },
    () => {
      loading = undefined
      return undefined
    },
  )
  return loading
}

/** Gives some of it at once: a page that has it in its own bundle fetches nothing. */
export function giveRest(loaded: Pick<Later, 'FoldedBlock' | 'PageLink'>): void {
  part = loaded as Later
}
