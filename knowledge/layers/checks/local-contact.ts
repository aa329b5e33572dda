import { placeOf } from '../../checks/walk/files-of.ts'
import type { Offer } from '../../shapes/local.ts'
import { entryFiles, type LayerCheck } from './check.ts'

const offers = (laid: Parameters<LayerCheck['run']>[0]) =>
  entryFiles(laid)
    .filter(file => file.kind === 'offers')
    .map(file => ({ file, contact: (file.value as unknown as Offer).contact }))

export const localContactReachable: LayerCheck = {
  name: 'local-contact-reachable',
  what: 'An offer can be rung, written to or looked up.',
  severity: 'error',
  run: laid =>
    offers(laid).flatMap(({ file, contact }) => {
      if (contact.phone !== undefined || contact.email !== undefined || contact.web !== undefined) return []
      return {
        ...placeOf(file, ['contact']),
        da: 'contact: ingen kan komme igennem. Skriv phone, email eller web.',
        en: 'contact: nobody can get through. Write phone, email or web.',
      }
    }),
}

// Two to four words with a capital letter each, such as a first and a last name, and no word of a function before them.
const NAME = /^\p{Lu}[\p{L}'’-]*\p{Ll}(?: \p{Lu}\.?)?(?: \p{Lu}[\p{L}'’-]*\p{Ll}){1,3}$/u
// "Fjordby Kommune", "Den Sociale Vagt", "Children's House": a place or a function, and no person.
const NO_PERSON =
  /(?:kommunen?|center|centret|centre|hus|huset|house|skole[nr]?|school|vagt|vagten|kontor|kontoret|office|rådgivning|rådgivningen|forening|foreningen|klub|klubben|club|bibliotek|biblioteket|library|team|teamet|service|pleje|plejen|linje|linjen|line|afdeling|afdelingen|reception|receptionen|mødre|mothers|desk)(?= |$)/iu
const isName = (role: string): boolean => NAME.test(role) && !NO_PERSON.test(role)
const OWN_MAILBOX = /^[a-zæøå]+\.[a-zæøå]+@/i

export const localContactIsARole: LayerCheck = {
  name: 'local-contact-is-a-role',
  what: 'A contact is a function and a shared mailbox, never a private person.',
  severity: 'error',
  run: laid =>
    offers(laid).flatMap(({ file, contact }) => [
      ...(['da', 'en'] as const).flatMap(lang => {
        const role = contact.role[lang]
        if (role === undefined || !isName(role)) return []
        return {
          ...placeOf(file, ['contact', 'role', lang]),
          da: `contact › role › ${lang}: "${role}" ligner en persons navn. Skriv funktionen, for eksempel "sundhedsplejersken i området".`,
          en: `contact › role › ${lang}: "${role}" looks like the name of a person. Write the function, such as "the health visitor of the area".`,
        }
      }),
      ...(contact.email !== undefined && OWN_MAILBOX.test(contact.email)
        ? [
            {
              ...placeOf(file, ['contact', 'email']),
              da: 'contact › email: det ligner en persons egen postkasse. Skriv en fælles.',
              en: 'contact › email: this looks like a person’s own mailbox. Write a shared one.',
            },
          ]
        : []),
    ]),
}
