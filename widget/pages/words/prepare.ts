// The words of preparing a workshop.
import type { Lang, Text } from '../../../engine/answer.ts'

const words = {
  title: { da: 'Forbered en workshop', en: 'Prepare a workshop' },
  lead: {
    da: 'Alle møder den samme familie, vælger alene, taler sammen, vælger igen, og ser så, hvad guiden svarer.',
    en: 'Everybody meets the same family, chooses alone, talks, chooses again, and then sees what the guide answers.',
  },
  name: { da: 'Navn på workshoppen', en: 'Name of the workshop' },
  nameHint: { da: 'Vises på skærmen. Fx »Nye medarbejdere, torsdag«.', en: 'Shown on the screen. Such as “New workers, Thursday”.' },
  language: { da: 'Sprog i rummet', en: 'Language in the room' },
  groups: {
    da: 'Deltagerne sidder i grupper og kan skrive gruppens navn',
    en: 'Participants sit in groups and may write the group’s name',
  },
  rehearsal: { da: 'Prøve med 8 simulerede deltagere', en: 'Rehearsal with 8 simulated participants' },
  families: { da: 'Vælg familier', en: 'Choose families' },
  familiesHint: { da: 'En time rækker til to eller tre.', en: 'An hour is enough for two or three.' },
  noFamilies: { da: 'Serveren har ingen familier. Skriv din egen.', en: 'The server has no families. Write your own.' },
  readStory: { da: 'Læs historien', en: 'Read the story' },
  chosen: { da: 'Din workshop', en: 'Your workshop' },
  none: { da: 'Ingen familier valgt endnu.', en: 'No families chosen yet.' },
  up: { da: 'Flyt op', en: 'Move up' },
  down: { da: 'Flyt ned', en: 'Move down' },
  takeOut: { da: 'Tag ud', en: 'Take out' },
  edit: { da: 'Ret', en: 'Edit' },
  total: { da: 'I alt', en: 'In all' },
  make: { da: 'Lav workshoppen', en: 'Make the workshop' },
  making: { da: 'Laver workshoppen …', en: 'Making the workshop …' },
  savePlan: { da: 'Gem planen som fil', en: 'Save the plan as a file' },
  // own
  writeOwn: { da: 'Skriv din egen familie', en: 'Write your own family' },
  own: { da: 'Din egen familie', en: 'Your own family' },
  ownPrivacy: {
    da: 'Find på en familie. Skriv aldrig om en virkelig familie, heller ikke uden navn. Teksten slettes med workshoppen.',
    en: 'Invent a family. Never write about a real one, not even without names. The text is deleted with the workshop.',
  },
  ownTitle: { da: 'Titel', en: 'Title' },
  ownStory: { da: 'Historien', en: 'The story' },
  ownStoryHint: { da: '100-180 ord er godt at læse fra en skærm.', en: '100-180 words read well from a screen.' },
  ownWords: { da: 'ord', en: 'words' },
  ownGoal: { da: 'Hvad øver I? (kan springes over)', en: 'What do you practise? (optional)' },
  ownPrompts: { da: 'Spørgsmål til samtalen, ét på hver linje', en: 'Prompts for the talk, one a line' },
  ownMinutes: { da: 'Minutter', en: 'Minutes' },
  ownQuestion: { da: 'Det spørger en medarbejder guiden om', en: 'What a worker asks the guide' },
  ownQuestionHint: {
    da: 'Guidens svar regnes ud af spørgsmålet. Prøv det, før du står i rummet.',
    en: 'The guide’s answer follows from the question. Try it before you stand in the room.',
  },
  tryAnswer: { da: 'Prøv guidens svar', en: 'Try the guide’s answer' },
  addOwn: { da: 'Tag familien med', en: 'Take the family in' },
  saveOwn: { da: 'Gem rettelserne', en: 'Save the changes' },
  personal: {
    da: 'Der ser ud til at stå personoplysninger her. De skjules, før de gemmes.',
    en: 'There seems to be personal data here. It is masked before it is kept.',
  },
  short: { da: 'Lidt kort: 100-180 ord er godt.', en: 'A bit short: 100-180 words are good.' },
  long: { da: 'Lidt lang til en skærm: 100-180 ord er godt.', en: 'A bit long for a screen: 100-180 words are good.' },
  // come back
  before: { da: 'Har du været her før?', en: 'Have you been here before?' },
  beforeHint: {
    da: 'Åbn en nøglefil for at komme tilbage til din workshop, eller en plan for at lave en ny efter den.',
    en: 'Open a key file to come back to your workshop, or a plan to make a new one from it.',
  },
  openFile: { da: 'Åbn en fil', en: 'Open a file' },
  badFile: { da: 'Filen er hverken en plan eller en nøgle fra Tilgang.', en: 'The file is neither a plan nor a key of Tilgang.' },
  planLoaded: {
    da: 'Planen er hentet. Se den igennem, og lav workshoppen.',
    en: 'The plan is loaded. Look it through and make the workshop.',
  },
  guideForTrainers: { da: 'Sådan holder du en time', en: 'How to hold an hour' },
} as const satisfies Record<string, Text>

export type PrepareWord = keyof typeof words

/** A word of preparing. @example prepare('make', 'da') // 'Lav workshoppen' */
export const prepare = (key: PrepareWord, lang: Lang): string => words[key][lang]
