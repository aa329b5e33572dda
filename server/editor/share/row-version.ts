// From which version of an offer a row of a spreadsheet was made. Without it an old spreadsheet would undo newer edits.
import type { Text } from '../../../engine/answer.ts'
import type { Editor } from '../editor.ts'
import { hashOf } from '../keep/files.ts'
import { changesOf } from '../keep/history.ts'
import type { Place } from '../keep/places.ts'
import { fieldsBetween } from '../keep/store.ts'

const LENGTH = 12

/** The version of a file as a cell. It begins with a letter: a spreadsheet would make a number of 1e10. @example versionOf('3fa8…') // 'v3fa8…' */
export const versionOf = (hash: string): string => `v${hash.slice(0, LENGTH)}`

/** What has become of an offer since its row was made. */
export type RowState =
  | { readonly since: 'nothing' }
  /** the sheet has no versions */
  | { readonly since: 'unknown' }
  /** the row is that of a new offer, and there is one of that name */
  | { readonly since: 'taken' }
  | { readonly since: 'gone' }
  /** `base`: the file as it was when the row was made; undefined: it was not changed here, but with git */
  | { readonly since: 'changed'; readonly base?: string; readonly who: readonly string[]; readonly fields: readonly string[] }

/** @param version its cell; undefined: there is no such column */
export function stateOf(editor: Editor, place: Place, version: string | undefined): RowState {
  const found = editor.read(place)
  if (version === undefined) return { since: found ? 'unknown' : 'nothing' }
  if (version === '') return { since: found ? 'taken' : 'nothing' }
  if (!found) return { since: 'gone' }
  const wanted = version.toLowerCase()
  if (versionOf(found.hash) === wanted) return { since: 'nothing' }
  const changes = changesOf(editor.root, place, found.hash)
  const at = changes.findIndex(({ before }) => before !== null && versionOf(hashOf(before)) === wanted)
  const base = changes[at]?.before
  if (base === undefined || base === null) return { since: 'changed', who: [], fields: [] }
  const who = [...new Set(changes.slice(0, at + 1).map(change => change.who))]
  return { since: 'changed', base, who, fields: fieldsBetween(base, found.text) }
}

/** What is wrong with a row, and what to do. @param labelOf what a field is called */
export function toldOf(state: RowState, labelOf: (field: string) => Text): Text | undefined {
  if (state.since === 'taken')
    return {
      da: 'der er allerede et tilbud med det navn. Giv det nye et andet filnavn, eller hent regnearket igen for at rette det, der er her.',
      en: 'there is an offer of that name already. Give the new one another file name, or download the spreadsheet again to edit the one that is here.',
    }
  if (state.since === 'gone')
    return {
      da: 'tilbuddet er her ikke mere. Slet rækken, eller slet det, der står under Version, hvis tilbuddet skal oprettes igen.',
      en: 'the offer is no longer here. Delete the row, or empty its Version if the offer is to be made again.',
    }
  if (state.since !== 'changed') return undefined
  const { who, fields } = state
  const by = (word: string): string => (who.length > 0 ? ` ${word} ${who.join(', ')}` : '')
  const which = (lang: 'da' | 'en'): string => (fields.length > 0 ? ` (${fields.map(field => labelOf(field)[lang]).join(', ')})` : '')
  return {
    da: `tilbuddet er rettet${by('af')}${which('da')}, siden regnearket blev hentet. Hent det igen, og skriv jeres ændring i det nye.`,
    en: `the offer has been changed${by('by')}${which('en')} since the spreadsheet was downloaded. Download it again, and make your change in the new one.`,
  }
}

/** Told of a sheet without versions whose rows would change what is here. */
export const NO_VERSIONS: Text = {
  da: 'Regnearket har ingen kolonne med Version. Derfor kan vi ikke se, om nogen har rettet i de samme tilbud, siden det blev hentet. Se ændringerne igennem, før I henter ind.',
  en: 'The spreadsheet has no column Version, so we cannot see whether somebody has changed the same offers since it was downloaded. Look through the changes before you import.',
}
