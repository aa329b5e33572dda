// What the server says.
import { contact, file, folders, shortText } from './forms.ts'
import { variable } from './variable.ts'

export const content = {
  /** where a reader reports an error: a mail address or a web address; absent: the page says whom to ask */
  contact: variable({
    name: 'TILGANG_CONTACT',
    means: { da: 'hvor »Noget forkert?« fører hen', en: 'where "Something wrong?" leads' },
    form: contact,
    unset: undefined,
  }),
  /** folders of knowledge: layers (with a layer.yaml) are laid over the built-in knowledge, or over the one folder that is none */
  knowledgeFolders: variable({
    name: 'TILGANG_KNOWLEDGE',
    means: {
      da: 'mapper med egen viden, som lægges oven på den indbyggede; en mappe uden `layer.yaml` kommer i stedet for den indbyggede',
      en: 'folders with knowledge of your own, laid over the built-in one; a folder without `layer.yaml` replaces the built-in one',
    },
    form: folders,
    unset: undefined,
    unsetInWords: { da: 'den indbyggede', en: 'the built-in one' },
  }),
  /** file with numbers to ring and urgent texts in the place of the built-in ones */
  signpostsFile: variable({
    name: 'TILGANG_SIGNPOSTS',
    means: {
      da: 'fil med jeres egne numre, åbningstider og hastetekster; se [eksemplet](signposts.example.yaml)',
      en: 'file with your own numbers, opening hours and urgent texts; see [the example](signposts.example.yaml)',
    },
    form: file,
    unset: undefined,
    unsetInWords: { da: 'de indbyggede', en: 'the built-in ones' },
  }),
  /** why nobody is answered; absent: they are */
  closed: variable({
    name: 'TILGANG_CLOSED',
    means: {
      da: 'lukker for spørgsmål og workshops; brugerne ser teksten som grund, og de numre, der altid gælder',
      en: 'closes questions and workshops; users see the text as the reason, and the numbers that always hold',
    },
    form: shortText,
    unset: undefined,
  }),
  /** a file that closes while it is there */
  closedFile: variable({
    name: 'TILGANG_CLOSED_FILE',
    means: {
      da: 'fil, der lukker på samme måde uden genstart, så længe den er der; det, der står i den, er grunden. Den opdages inden for få sekunder',
      en: 'file that closes in the same way without a restart, as long as it is there; what it holds is the reason. It is noticed within seconds',
    },
    form: file,
    unset: undefined,
  }),
}
