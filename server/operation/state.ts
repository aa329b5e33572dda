// How the server stands: what /readyz tells a balancer, and whoever runs it.

/** One fault in the knowledge, with the place below its folder. */
export type ToldFault = { readonly file: string; readonly line: number; readonly da: string; readonly en: string }

/** Knowledge that was not taken; the server goes on with what it had. */
export type Refused = {
  /** when it was tried, as ISO 8601 */
  readonly at: string
  readonly faults: readonly ToldFault[]
}

export type State = {
  phase: 'loading' | 'ready' | 'draining'
  /** the newest knowledge was refused, and is not in use */
  refused?: Refused | undefined
}
