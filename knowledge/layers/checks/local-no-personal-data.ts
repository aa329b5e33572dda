import { placeOf } from '../../checks/walk/files-of.ts'
import { entryFiles, type LayerCheck } from './check.ts'

/** A CPR number: six digits that can be a date, four more. */
const CPR = /\b(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}[ -]?\d{4}\b/

export const localNoPersonalData: LayerCheck = {
  name: 'local-no-personal-data',
  what: 'No entry holds what looks like a CPR number.',
  severity: 'error',
  run: laid =>
    entryFiles(laid).flatMap(file =>
      textsIn(file.value).flatMap(({ text, path }) =>
        CPR.test(text) && !isTelephone(path)
          ? [
              {
                ...placeOf(file, path),
                da: `${shown(path)}: her står noget, der ligner et CPR-nummer. Slet det.`,
                en: `${shown(path)}: this holds what looks like a CPR number. Delete it.`,
              },
            ]
          : [],
      ),
    ),
}

const shown = (path: readonly (string | number)[]): string => path.map(step => (typeof step === 'number' ? step + 1 : step)).join(' › ')

const isTelephone = (path: readonly (string | number)[]): boolean => path.at(-1) === 'phone'

type Found = { readonly text: string; readonly path: readonly (string | number)[] }

function textsIn(value: unknown, path: Found['path'] = []): Found[] {
  if (typeof value === 'string') return [{ text: value, path }]
  if (Array.isArray(value)) return value.flatMap((one, i) => textsIn(one, [...path, i]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inside]) => textsIn(inside, [...path, key]))
}
