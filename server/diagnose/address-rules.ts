// What is wrong with the clues themselves.
import type { Rule } from './diagnose.ts'

export const ADDRESS_RULES: readonly Rule[] = [
  {
    id: 'unreadable-address',
    holds: c =>
      c.address !== '' &&
      (c.page === undefined || !c.page.hostname.includes('.')) &&
      c.page?.protocol !== 'file:' &&
      c.page?.hostname !== 'localhost',
    title: { da: 'Sidens adresse kan ikke læses', en: 'The address of the page cannot be read' },
    text: () => ({
      da: 'Kopiér hele adresselinjen fra browseren, mens siden er åben. Den begynder med https://.',
      en: 'Copy the whole address line from the browser while the page is open. It begins with https://.',
    }),
  },
]
