// The Content-Security-Policies of the house: what each kind of response may load, and who may frame it.

const OWN = "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'"

/** Data and files: nothing to load, nobody frames them. */
export const DATA_POLICY = "default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"

/** A page without a script. */
export const PAGE_POLICY = `${OWN}; frame-ancestors 'none'`

/** A page with small scripts of its own, such as the button that prints; none of them writes markup. */
export const SCRIPTED_POLICY = `${OWN}; script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'; frame-ancestors 'none'`

/** The page for editors: it shows the widget and the frame as they will be. */
export const EMBED_POLICY = `${OWN}; script-src 'self'; connect-src 'self'; frame-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'; frame-ancestors 'none'`

/** The screens of the workshops: their own scripts and their own server. */
export const SCREEN_POLICY = `${OWN}; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'; frame-ancestors 'none'`

/** The frame: as {@link SCRIPTED_POLICY}, and shown by those who are allowed to. */
export const framePolicy = (ancestors: readonly string[]): string =>
  `${OWN}; script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'; frame-ancestors ${["'self'", ...ancestors].join(' ')}`

/** Whether a policy lets nobody frame. */
export const isUnframed = (policy: string): boolean => policy.includes("frame-ancestors 'none'")
