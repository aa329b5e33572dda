// The words of the workshops' pages before their scripts are there.
import type { Lang, Text } from '../../engine/answer.ts'

export type ScreenName = 'trainer' | 'phone' | 'study' | 'editor'

const TITLES: Readonly<Record<ScreenName, Text>> = {
  trainer: { da: 'Workshop', en: 'Workshop' },
  phone: { da: 'Deltag i workshoppen', en: 'Join the workshop' },
  study: { da: 'Øv dig på egen hånd', en: 'Practise on your own' },
  editor: { da: 'Rediger lokal viden', en: 'Edit local knowledge' },
}

const WITHOUT_SCRIPT: Readonly<Record<ScreenName, Text>> = {
  trainer: {
    da: 'Workshoppen kører i browseren og har brug for JavaScript. Slå det til for denne side, eller hold workshoppen på papir: hver familie kan skrives ud fra listen over familier.',
    en: 'The workshop runs in the browser and needs JavaScript. Turn it on for this page, or hold the workshop on paper: each family can be printed from the list of families.',
  },
  phone: {
    da: 'Telefonen skal bruge JavaScript for at deltage. Slå det til for denne side, del en telefon med en anden, eller bed underviseren om arkene på papir.',
    en: 'The phone needs JavaScript to take part. Turn it on for this page, share a phone with somebody, or ask the trainer for the sheets on paper.',
  },
  study: {
    da: 'Øvelsen kører i browseren og har brug for JavaScript. Uden det kan du spørge guiden på forsiden.',
    en: 'The exercise runs in the browser and needs JavaScript. Without it you can ask the guide on the front page.',
  },
  editor: {
    da: 'Redaktionen kører i browseren og har brug for JavaScript. Uden det kan filerne rettes i en teksteditor og prøves med npm run knowledge:check.',
    en: 'Editing runs in the browser and needs JavaScript. Without it the files can be changed in a text editor and checked with npm run knowledge:check.',
  },
}

const NOT_BUILT: Text = {
  da: 'Siden er ikke bygget på denne server. Kør npm run build, og start serveren igen.',
  en: 'The page has not been built on this server. Run npm run build and start the server again.',
}

export const screenTitle = (name: ScreenName, lang: Lang): string => TITLES[name][lang]
export const withoutScript = (name: ScreenName, lang: Lang): string => WITHOUT_SCRIPT[name][lang]
export const notBuilt = (lang: Lang): string => NOT_BUILT[lang]
