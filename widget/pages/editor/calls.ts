// The calls of the editors' page. Key and name travel in headers and are held in memory only.
import type { Lang } from '../../../engine/answer.ts'
import { below } from '../live/base.ts'

export type Value = Readonly<Record<string, unknown>>
export type Option = { readonly id: string; readonly label: string; readonly kind?: string }
export type Field = {
  readonly key: string
  readonly label: string
  readonly hint: string
  readonly isRequired: boolean
  readonly as: string
  readonly options?: readonly Option[]
  readonly fields?: readonly Field[]
  readonly item?: Field
}
export type Fault = { readonly path: string; readonly line: number; readonly file: string; readonly what: string }
export type Checked = { readonly faults: readonly Fault[]; readonly elsewhere: readonly Fault[]; readonly warnings: readonly Fault[] }
export type Change = {
  readonly version: string
  readonly kind: string
  readonly id: string
  readonly at: string
  readonly who: string
  readonly what: 'new' | 'changed' | 'removed' | 'restored' | 'imported'
  readonly fields: readonly string[]
  readonly approvedBy?: string
}
export type Entry = {
  readonly kind: string
  readonly id: string
  readonly hash: string | null
  readonly text: string
  readonly value: Value | null
  readonly changes: readonly (Change & { readonly before: string | null; readonly beforeValue: Value | null })[]
}
export type Listed = {
  readonly kind: string
  readonly id: string
  readonly title: string
  readonly text: string
  readonly checked?: string
  readonly isBroken: boolean
  readonly isOverdue: boolean
}
export type Kind = { readonly kind: string; readonly one: string; readonly many: string }
export type Proposed = {
  readonly id: string
  readonly at: string
  readonly who: string
  readonly back?: { readonly who: string; readonly why: string }
  readonly places: readonly { readonly kind: string; readonly id: string; readonly isRemoved: boolean }[]
}
export type ProposedFile = {
  readonly kind: string
  readonly id: string
  readonly before: string | null
  readonly after: string | null
  readonly beforeValue: Value | null
  readonly afterValue: Value | null
  readonly isStale: boolean
}
export type Overview = {
  readonly who: string
  readonly today: string
  readonly needsApproval: boolean
  readonly kinds: readonly Kind[]
  readonly entries: readonly Listed[]
  readonly proposals: readonly Proposed[]
  readonly changes: readonly Change[]
}
export type Conflict = {
  readonly kind: string
  readonly id: string
  readonly hash: string | null
  readonly text: string | null
  readonly value: Value | null
  readonly by: string | null
}
export type Differs = {
  readonly question: string
  readonly lang: Lang
  readonly isOwn: boolean
  readonly outcome: readonly [string, string]
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly isReordered: boolean
}
export type Preview = { readonly asked: number; readonly differs: readonly Differs[] }
export type Outcome =
  | { readonly result: 'saved' | 'same' | 'proposed' | 'declined'; readonly hash?: string | null }
  | ({ readonly result: 'faulty' } & Checked)
  | { readonly result: 'conflict'; readonly conflicts: readonly Conflict[] }
export type Taken = {
  readonly isInUse: boolean
  readonly faults: readonly { readonly file: string; readonly line: number; readonly what: string }[]
}
export type ImportFault = { readonly where: string; readonly what: string }
export type ImportPlan = {
  readonly faults: readonly ImportFault[]
  readonly warnings: readonly string[]
  readonly changes: readonly {
    readonly kind: string
    readonly id: string
    readonly what: 'new' | 'changed' | 'removed'
    readonly fields: readonly string[]
  }[]
}
export type Sent = { readonly kind: string; readonly id: string; readonly base: string | null } & (
  | { readonly value: Value }
  | { readonly text: string }
)

/** A call that failed; its message is for the reader. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly isAway: boolean
  readonly isNoEditor: boolean

  constructor(said: string, isNoEditor: boolean, isAway = false) {
    super(said)
    this.isNoEditor = isNoEditor
    this.isAway = isAway
  }
}

const at = (path: `/${string}` | '' = ''): string => below(`/api/editor${path}`)

/** What the page may ask of the server; `nothing` when a proxy says who it is. */
export const howToEnter = async (): Promise<'key' | 'nothing'> =>
  ((await (await fetch(at(), { cache: 'no-store' })).json()) as { readonly asksFor: 'key' | 'nothing' }).asksFor

export function editorCalls(key: string, name: string, lang: Lang) {
  async function call(path: `/${string}`, init: RequestInit = {}): Promise<Response> {
    const headers = {
      'X-Tilgang-Editor': encodeURIComponent(name || '-'),
      'Accept-Language': lang,
      ...(key === '' ? {} : { Authorization: `Bearer ${key}` }),
      ...(init.headers as Record<string, string> | undefined),
    }
    const response = await fetch(at(path), { cache: 'no-store', credentials: 'same-origin', ...init, headers }).catch(() => {
      throw new Refused('', false, true)
    })
    if (response.ok || response.status === 422 || (response.status === 409 && !isProblem(response))) return response
    const {
      title = '',
      detail = '',
      errors = [],
    } = (await response.json().catch(() => ({}))) as {
      readonly title?: string
      readonly detail?: string
      readonly errors?: readonly { readonly what: string }[]
    }
    throw new Refused([`${title}.`, ...(errors.length > 0 ? errors.map(error => error.what) : [detail])].join(' '), response.status === 403)
  }
  const get = async <T>(path: `/${string}`): Promise<T> => (await call(path)).json() as Promise<T>
  const post = async <T>(path: `/${string}`, body: unknown, signal?: AbortSignal): Promise<T> => {
    const response = await call(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json' },
      ...(signal ? { signal } : {}),
    })
    return response.json() as Promise<T>
  }
  return {
    list: () => get<Overview>('/list'),
    form: (kind: string) => get<{ readonly fields: readonly Field[] }>(`/form/${kind}`).then(({ fields }) => fields),
    entry: (kind: string, id: string) => get<Entry>(`/entries/${kind}/${id}`),
    check: (sent: Sent) => post<Checked>('/check', sent),
    preview: (sent: Sent) => post<{ readonly preview: Preview | null }>('/preview', sent).then(({ preview }) => preview),
    save: (sent: Sent) => post<Outcome>('/save', sent),
    remove: (kind: string, id: string, base: string | null) => post<Outcome>('/remove', { kind, id, base }),
    restore: (kind: string, id: string, base: string | null, version: string) => post<Outcome>('/restore', { kind, id, base, version }),
    proposal: (id: string) => get<Proposed & { readonly files: readonly ProposedFile[] }>(`/proposals/${id}`),
    decide: (id: string, isApproved: boolean, why: string) => post<Outcome>('/decide', { id, isApproved, why }),
    taken: () => post<Taken>('/taken', {}),
    file: async (name: string): Promise<Blob> => (await call(`/${name}`)).blob(),
    bring: async (file: File, isForReal: boolean): Promise<ImportPlan | Outcome> => {
      const type = /\.zip$/i.test(file.name) ? 'application/zip' : 'text/csv'
      const response = await call(`/import?real=${isForReal ? 'yes' : 'no'}`, {
        method: 'POST',
        body: file,
        headers: { 'Content-Type': type },
      })
      return response.json() as Promise<ImportPlan | Outcome>
    },
  }
}

export type EditorCalls = ReturnType<typeof editorCalls>

const isProblem = (response: Response): boolean => response.headers.get('Content-Type')?.startsWith('application/problem') ?? false
