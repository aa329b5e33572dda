// Where the server stands at its address: the page says so, for a server may share its address with others.

const said = (): { readonly base?: string; readonly address?: string } => document.getElementById('app')?.dataset ?? {}

/** The address of something on the server, for this page. @example below('/api/ask') // '/tilgang/api/ask' */
export const below = (path: `/${string}`): string => `${said().base ?? ''}${path}`

/** Where phones find the room: the whole address under which others reach the server. */
export const roomAddress = (): string => said().address ?? `${location.origin}${said().base ?? ''}`
