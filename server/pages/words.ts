// The words of the pages themselves: frame, forms, front page, errors. What an answer says lives in engine/present and knowledge.
import type { Lang, Text } from '../../engine/answer.ts'

const words = {
  // the frame
  brand: { da: 'Tilgang', en: 'Tilgang' },
  tagline: { da: 'Hvad kan man prøve med en sårbar familie?', en: 'What can be tried with a vulnerable family?' },
  skip: { da: 'Gå til indholdet', en: 'Skip to content' },
  mainNav: { da: 'Opslag', en: 'Look up' },
  footNav: { da: 'Alle sider', en: 'All pages' },
  breadcrumb: { da: 'Du er her', en: 'You are here' },
  home: { da: 'Forside', en: 'Front page' },
  about: { da: 'Om Tilgang', en: 'About Tilgang' },
  model: { da: 'Modellen tegnet', en: 'The model drawn' },
  modelWhole: { da: 'Se det hele tegnet, og hvad der mangler.', en: 'See it all drawn, and what is missing.' },
  otherLanguage: { da: 'English', en: 'Dansk' },
  wrong: { da: 'Noget forkert?', en: 'Something wrong?' },
  wrongWhere: { da: 'Skriv til', en: 'Write to' },
  wrongAsk: { da: 'Sig det til den, der driver Tilgang hos jer.', en: 'Tell whoever runs Tilgang where you work.' },
  privacyShort: { da: 'Det, du skriver, gemmes ikke. Intet spores.', en: 'What you write is not stored. Nothing is tracked.' },
  credit: {
    da: 'Bygger på rapporten Fokus på sårbare familier i udsatte boligområder (CFBU, januar 2015).',
    en: 'Built on the report Fokus på sårbare familier i udsatte boligområder (CFBU, January 2015).',
  },
  // asking
  frontTitle: { da: 'Hvad kan du prøve med familien?', en: 'What can you try with the family?' },
  frontLead: {
    da: 'Skriv, hvad der er på spil. Du får den tilgang, som rapporten peger på: de første skridt, hvordan andre gjorde, og hvad man ved og ikke ved om virkningen. Hver sætning har sin kilde.',
    en: 'Write what is at stake. You get the approach that the report points to: the first steps, how others did it, and what is known and not known about its effect. Every sentence has its source.',
  },
  questionLabel: { da: 'Beskriv problemet, familien eller dit spørgsmål', en: 'Describe the problem, the family or your question' },
  questionHint: {
    da: 'Nogle få ord er nok. De gemmes ikke. Skriv ikke navne, adresser eller CPR-numre.',
    en: 'A few words are enough. They are not stored. Do not write names, addresses or CPR numbers.',
  },
  ask: { da: 'Find en tilgang', en: 'Find an approach' },
  examples: { da: 'Eller begynd med et eksempel', en: 'Or start from an example' },
  chooseProblem: { da: 'Vælg et problem', en: 'Choose a problem' },
  chooseGroup: { da: 'Vælg en målgruppe', en: 'Choose a target group' },
  chooseTopic: { da: 'Vælg et emne', en: 'Choose a topic' },
  browse: { da: 'Slå op', en: 'Look up' },
  browseLead: { da: 'Alt, hvad svarene bygger på, kan læses her.', en: 'Everything that the answers rest on can be read here.' },
  faultTitle: { da: 'Spørgsmålet kunne ikke sendes', en: 'The question could not be sent' },
  // the answer
  answerTitle: { da: 'Svar', en: 'Answer' },
  yourQuestion: { da: 'Dit spørgsmål', en: 'Your question' },
  chosen: { da: 'Du har valgt', en: 'You have chosen' },
  nothingUnderstood: {
    da: 'Jeg genkender ingen af rapportens problemer eller målgrupper.',
    en: 'I recognise none of the report’s problems or target groups.',
  },
  strike: { da: 'Fjern', en: 'Remove' },
  struck: { da: 'Fjernet', en: 'Removed' },
  putBack: { da: 'Tag med igen', en: 'Put back' },
  add: { da: 'Tilføj', en: 'Add' },
  addLead: { da: 'Sæt kryds ved det, der også gælder.', en: 'Tick what also applies.' },
  update: { da: 'Opdater svaret', en: 'Update the answer' },
  from: { da: 'fra', en: 'from' },
  yourChoice: { da: 'valgt af dig', en: 'chosen by you' },
  hidden: { da: 'skjult', en: 'hidden' },
  onThisPage: { da: 'På denne side', en: 'On this page' },
  askAgain: { da: 'Spørg igen', en: 'Ask again' },
  editQuestion: { da: 'Ret spørgsmålet', en: 'Edit the question' },
  fits: { da: 'Passer svaret?', en: 'Does the answer fit?' },
  linkToAnswer: { da: 'Link til dette svar', en: 'Link to this answer' },
  linkNote: {
    da: 'Link, udskrift og filer rummer kun emnerne, ikke det, du skrev.',
    en: 'Link, print-out and files hold the topics only, not what you wrote.',
  },
  // taking it along
  takeAlong: { da: 'Tag svaret med', en: 'Take the answer along' },
  print: { da: 'Udskriv', en: 'Print' },
  printKeys: { da: 'Udskriv med Ctrl+P.', en: 'Print with Ctrl+P.' },
  asWord: { da: 'Hent som Word', en: 'Get as Word' },
  asMarkdown: { da: 'Hent som Markdown', en: 'Get as Markdown' },
  takenOn: { da: 'Taget fra Tilgang', en: 'Taken from Tilgang on' },
  reportAge: { da: 'Tallene er fra 2014 eller ældre.', en: 'Its figures are from 2014 or earlier.' },
  chainStage: { da: 'Led', en: 'Stage' },
  chainWhat: { da: 'Hvad', en: 'What' },
  chainOnward: { da: 'Fører til', en: 'Leads to' },
  openTilgang: { da: 'Åbn Tilgang', en: 'Open Tilgang' },
  embed: { da: 'Sæt ind på jeres intranet', en: 'Put it on your intranet' },
  wholePage: { da: 'Åbn stort', en: 'Open large' },
  onlyOnPaper: {
    da: 'Dette svar hænger på dine egne ord, så det kan ikke hentes som link eller fil.',
    en: 'This answer hangs on your own words, so it cannot be had as a link or a file.',
  },
  newWindow: { da: 'åbner i et nyt vindue', en: 'opens in a new window' },
  // scenarios
  scenariosLead: {
    da: 'Opdigtede familier til en time med nye kolleger. Hver kan skrives ud: først det, I arbejder med, og på næste side guidens svar.',
    en: 'Made-up families for an hour with new colleagues. Each can be printed: first what you work with, and on the next page what the guide answers.',
  },
  takeScenario: { da: 'Tag scenariet med', en: 'Take the scenario along' },
  linkToScenario: { da: 'Link til scenariet', en: 'Link to the scenario' },
  scenarioPaper: {
    da: 'På papir står historien og spørgsmålene først. Guidens svar begynder på en ny side, så det kan deles ud bagefter.',
    en: 'On paper the story and the questions come first. The guide’s answer starts a new page, so that it can be handed out afterwards.',
  },
  notes: { da: 'Noter', en: 'Notes' },
  // what is local
  localLead: {
    da: 'Det her har jeres kommune eller helhedsplan selv skrevet. Det er ikke fra rapporten.',
    en: 'Your municipality or housing-social plan has written this itself. It is not from the report.',
  },
  localWrong: { da: 'Er noget forkert, så sig det til:', en: 'If something is wrong, tell:' },
  onlyFor: { da: 'Vis kun det, der er til et bestemt problem', en: 'Show only what is for one problem' },
  everything: { da: 'Vis alt', en: 'Show everything' },
  askReport: { da: 'Se, hvad rapporten siger om det', en: 'See what the report says of it' },
  // entries
  askAbout: { da: 'Se svaret for dette', en: 'See the answer for this' },
  contentVersion: { da: 'Indholdets version', en: 'Version of the content' },
  notFromReport: { da: 'Numrene er ikke fra rapporten.', en: 'The numbers are not from the report.' },
  // sources
  sourcesLead: {
    da: 'Sidetal henviser til Fokus på sårbare familier i udsatte boligområder (CFBU, januar 2015). »ca.« betyder, at sidetallet er talt frem og kan være én forkert.',
    en: 'Page numbers refer to Fokus på sårbare familier i udsatte boligområder (CFBU, January 2015). “approx.” means that the page was found by counting and may be off by one.',
  },
  backToText: { da: 'tilbage til teksten', en: 'back to the text' },
  checkedOn: { da: 'kontrolleret', en: 'checked' },
  note: { da: 'Note', en: 'Note' },
  asCited: { da: 'som rapporten henviser til den', en: 'as the report cites it' },
  // pictures
  legendReport: { da: 'står i rapporten', en: 'stated in the report' },
  legendReading: { da: 'vores læsning', en: 'our reading' },
  asTable: { da: 'Vis som tabel', en: 'Show as a table' },
  undated: { da: 'uden år', en: 'no year given' },
  showAll: { da: 'Vis alle', en: 'Show all' },
  // errors
  linkHelp: {
    da: 'Linket nævner et emne, som Tilgang ikke kender, eller slet ingen. Det kan være klippet over eller ældre end indholdet. Spørg i feltet i stedet.',
    en: 'The link names a subject that Tilgang does not know, or none at all. It may have been cut off, or be older than the content. Ask in the field instead.',
  },
  requestName: { da: 'Spørger du om hjælp, så oplys dette nummer:', en: 'If you ask for help, give this number:' },
  wayOn: { da: 'Gå til forsiden', en: 'Go to the front page' },
  notFoundHelp: {
    da: 'Adressen kan være stavet forkert, eller siden kan være flyttet. Spørg i feltet, eller slå op nedenfor.',
    en: 'The address may be misspelt, or the page may have moved. Ask in the field, or look it up below.',
  },
} as const satisfies Record<string, Text>

export type Word = keyof typeof words

/** A word of the pages in one language. @example word('ask', 'da') // 'Find en tilgang' */
export const word = (key: Word, lang: Lang): string => words[key][lang]
