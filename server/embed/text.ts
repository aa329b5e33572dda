// The words of /embed, for web editors in municipalities.
import type { Lang, Text } from '../../engine/answer.ts'

const text = {
  title: { da: 'Sæt Tilgang ind på jeres intranet', en: 'Put Tilgang on your intranet' },
  lead: {
    da: 'Vælg, se, kopiér. Har I SharePoint eller en læringsplatform, så brug iframe-linjen. Ellers er scriptlinjen den letteste.',
    en: 'Choose, look, copy. If you have SharePoint or a learning platform, use the iframe line. Otherwise the script line is the easiest.',
  },
  choose: { da: '1. Vælg', en: '1. Choose' },
  look: { da: '2. Se', en: '2. Look' },
  copy: { da: '3. Kopiér', en: '3. Copy' },
  show: { da: 'Vis', en: 'Show' },
  mode: { da: 'Hvor på siden', en: 'Where on the page' },
  inline: { da: 'midt i teksten', en: 'in the middle of the text' },
  launcher: { da: 'en knap i hjørnet', en: 'a button in the corner' },
  panel: { da: 'et panel i siden', en: 'a panel at the side' },
  position: { da: 'Hvilken side', en: 'Which side' },
  right: { da: 'højre', en: 'right' },
  left: { da: 'venstre', en: 'left' },
  offset: { da: 'Afstand til kanten', en: 'Distance from the edge' },
  audience: { da: 'Hvor meget der er foldet ud', en: 'How much stands unfolded' },
  new: { da: 'de første skridt (til nye)', en: 'the first steps (for newcomers)' },
  experienced: { da: 'også case, evidens og kæde (til erfarne)', en: 'also case, evidence and chain (for the experienced)' },
  trainer: { da: 'alt (til undervisning)', en: 'everything (for training)' },
  theme: { da: 'Farver', en: 'Colours' },
  'theme-auto': { da: 'som computeren', en: 'as the computer' },
  light: { da: 'lyse', en: 'light' },
  dark: { da: 'mørke', en: 'dark' },
  language: { da: 'Sprog', en: 'Language' },
  dansk: { da: 'dansk', en: 'Danish' },
  english: { da: 'engelsk', en: 'English' },
  topic: { da: 'Begynd med et emne', en: 'Begin with a topic' },
  noTopic: { da: 'intet emne', en: 'no topic' },
  persist: { da: 'Husk samtalen', en: 'Remember the conversation' },
  none: { da: 'nej (anbefales)', en: 'no (recommended)' },
  session: { da: 'til fanen lukkes', en: 'until the tab is closed' },
  local: { da: 'på brugerens computer', en: 'on the user’s computer' },
  offline: { da: 'Uden net', en: 'Without network' },
  off: { da: 'nej', en: 'no' },
  'offline-auto': { da: 'svar også, når serveren er væk', en: 'answer also when the server is away' },
  only: { da: 'spørg aldrig serveren', en: 'never ask the server' },
  question: { da: 'Et spørgsmål, der står i feltet fra start', en: 'A question that stands in the field from the start' },
  questionHint: {
    da: 'Kan udelades. Det kommer med i script- og elementlinjen, men aldrig i en adresse.',
    en: 'May be left out. It goes into the script and element lines, but never into an address.',
  },
  putIn: { da: 'Sæt spørgsmålet ind', en: 'Put the question in' },
  asWidget: { da: 'Som widget', en: 'As a widget' },
  asFrame: { da: 'Som ramme', en: 'As a frame' },
  notBuilt: {
    da: 'Widgetten er ikke bygget på denne server endnu. Rammen virker.',
    en: 'The widget has not been built on this server yet. The frame works.',
  },
  tabIsHere: { da: 'Fanen står i kanten af denne side.', en: 'The tab stands at the edge of this page.' },
  launcherIsHere: { da: 'Knappen står nederst på denne side.', en: 'The button stands at the bottom of this page.' },
  scriptLine: { da: 'Scriptlinjen', en: 'The script line' },
  scriptNote: {
    da: 'Sættes én gang, før </body> eller i feltet til scripts. Den tegner en knap i hjørnet og henter resten, når nogen vil bruge den.',
    en: 'Put in once, before </body> or in the field for scripts. It draws a button in the corner and fetches the rest when somebody wants it.',
  },
  elementLine: { da: 'Elementlinjen', en: 'The element line' },
  elementNote: {
    da: 'Sættes dér, hvor Tilgang skal stå. Uden script er der et link.',
    en: 'Put where Tilgang is to stand. Without scripts there is a link.',
  },
  frameLine: { da: 'Iframe-linjen', en: 'The iframe line' },
  frameNote: {
    da: 'Til SharePoint, Teams, Moodle og itslearning. Kræver intet script på jeres side.',
    en: 'For SharePoint, Teams, Moodle and itslearning. Needs no script on your page.',
  },
  parentNote: {
    da: 'Må I have scripts på siden, så giv rammen sin fulde højde med denne linje:',
    en: 'If you may have scripts on the page, give the frame its full height with this line:',
  },
  copyLine: { da: 'Kopiér', en: 'Copy' },
  copied: { da: 'Kopieret', en: 'Copied' },
  toAdministrator: { da: 'Send til den, der passer jeres SharePoint', en: 'Send to whoever looks after your SharePoint' },
  toServer: { da: 'Send til den, der passer Tilgangs server', en: 'Send to whoever looks after the Tilgang server' },
  pagePolicy: { da: 'Har siden en Content-Security-Policy?', en: 'Does the page have a Content-Security-Policy?' },
  pagePolicyNote: {
    da: 'Så skal disse adresser føjes til. Der bruges ingen kode direkte i siden, ingen eval og intet fra andre.',
    en: 'Then these addresses must be added. No code straight in the page is used, no eval, and nothing from anybody else.',
  },
  why: { da: 'Hvorfor vises det ikke?', en: 'Why does it not show?' },
  whyLead: {
    da: 'Giv det, du har. Intet gemmes.',
    en: 'Give what you have. Nothing is stored.',
  },
  pageAddress: { da: 'Sidens adresselinje', en: 'The address line of the page' },
  policyOf: { da: 'Sidens Content-Security-Policy, hvis du kender den', en: 'The page’s Content-Security-Policy, if you know it' },
  consoleMessage: {
    da: 'Beskeden i browserens konsol (tryk F12, vælg Konsol)',
    en: 'The message in the browser’s console (press F12, choose Console)',
  },
  findCause: { da: 'Find årsagen', en: 'Find the cause' },
  causes: { da: 'Det kan det være', en: 'It may be this' },
  surest: { da: 'Det mest sandsynlige står først.', en: 'The likeliest stands first.' },
  noCause: { da: 'Ingen kendt årsag passer', en: 'No known cause fits' },
  back: { da: 'Tilbage til linjerne', en: 'Back to the lines' },
} as const satisfies Record<string, Text>

export type EmbedWord = keyof typeof text

/** A word of /embed in one language. */
export const embedWord = (key: EmbedWord, lang: Lang): string => text[key][lang]

/** What to try when no rule fits. */
export const WHEN_NOTHING_FITS: readonly Text[] = [
  {
    da: 'Se sidens kilde (Ctrl+U), og søg efter »tilgang«. Står linjen der ikke, har redigeringsværktøjet fjernet den: sæt den ind i kildevisning, eller brug iframe-linjen.',
    en: 'Look at the source of the page (Ctrl+U), and search for “tilgang”. If the line is not there, the editing tool has removed it: put it in in source view, or use the iframe line.',
  },
  { da: 'Genindlæs med Ctrl+F5, så gamle filer glemmes.', en: 'Reload with Ctrl+F5, so that old files are forgotten.' },
  {
    da: 'Åbn rammens adresse (den ender på /embed/v1/frame) direkte. Vises den dér, er det siden rundt om, der siger nej.',
    en: 'Open the address of the frame (it ends in /embed/v1/frame) directly. If it shows there, it is the page around that says no.',
  },
  {
    da: 'Kopiér den første røde linje i konsollen (F12) ind i feltet.',
    en: 'Copy the first red line of the console (F12) into the field.',
  },
]

/** The paragraph for a SharePoint administrator. @param address under which other pages reach this server */
export const forAdministrator = (address: string, lang: Lang): string =>
  ({
    da: `Vi vil gerne vise opslagsværket Tilgang på en SharePoint-side med webdelen Integrer (iframe). Vil du føje ${new URL(address).host} til de adresser, der må integreres: Indstillinger for websted → Sikkerhed for HTML-felter → »Tillad bidragydere at indsætte iframes fra følgende domæner«. Tilgang kræver ingen app, intet login og ingen script på siden, sætter ingen cookies, gemmer intet og henter intet fra andre. Kun adressen ${address}/embed/v1/frame vises.`,
    en: `We would like to show the work of reference Tilgang on a SharePoint page with the Embed web part (iframe). Please add ${new URL(address).host} to the addresses that may be embedded: Site settings → HTML Field Security → “Permit contributors to insert iframes from the following list of external domains”. Tilgang needs no app, no sign-in and no script on the page, sets no cookies, stores nothing and fetches nothing from anybody else. Only the address ${address}/embed/v1/frame is shown.`,
  })[lang]

/** The paragraph for whoever runs the server. */
export const forServer = (lang: Lang): string =>
  ({
    da: 'Sæt TILGANG_FRAME_ANCESTORS="microsoft365" for SharePoint, Viva og Teams, eller jeres sides adresse for andre rammer. Sæt TILGANG_ORIGINS="https://intranet.kommune.dk" (jeres intranets adresse), hvis I bruger script- eller elementlinjen. Genstart serveren.',
    en: 'Set TILGANG_FRAME_ANCESTORS="microsoft365" for SharePoint, Viva and Teams, or the address of your page for other frames. Set TILGANG_ORIGINS="https://intranet.kommune.dk" (the address of your intranet) if you use the script or the element line. Restart the server.',
  })[lang]
