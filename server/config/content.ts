// What the server says.
import { contact, folder } from './forms.ts'
import { variable } from './variable.ts'

export const content = {
  /** where a reader reports an error: a mail address or a web address; absent: the page says whom to ask */
  contact: variable({
    name: 'TILGANG_CONTACT',
    means: { da: 'hvor »Noget forkert?« fører hen', en: 'where "Something wrong?" leads' },
    form: contact,
    unset: undefined,
  }),
  /** folder of knowledge files that replaces the built-in knowledge */
  knowledgeFolder: variable({
    name: 'TILGANG_KNOWLEDGE',
    means: { da: 'mappe med viden i stedet for den indbyggede', en: 'folder with knowledge instead of the built-in one' },
    form: folder,
    unset: undefined,
    unsetInWords: { da: 'den indbyggede', en: 'the built-in one' },
  }),
}
