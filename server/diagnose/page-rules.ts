// What this server refuses, and what the page or its editor does to the line.
import { mayFrame } from '../origins.ts'
import type { Case, Rule } from './diagnose.ts'

const says = (pattern: RegExp) => (c: Case) => pattern.test(c.message)
const isSharePoint = (c: Case): boolean =>
  /(^|\.)sharepoint\.com$|(^|\.)cloud\.microsoft$|^teams\.microsoft\.com$/.test(c.page?.hostname ?? '')

// The origin of the page where there is one to write into a list.
const originOr = (c: Case): string => (c.page && c.page.origin !== 'null' ? c.page.origin : 'https://intranet.kommune.dk')

export const PAGE_RULES: readonly Rule[] = [
  {
    id: 'framed-page',
    holds: says(/X-Frame-Options/i),
    title: { da: 'Rammen viser en side, der ikke må vises i rammer', en: 'The frame shows a page that may not be framed' },
    text: c => ({
      da: `Kun ${c.server}/embed/v1/frame må vises i en ramme. Står den allerede i linjen, lægger en proxy foran serveren X-Frame-Options på; bed it-afdelingen lade være på den adresse.`,
      en: `Only ${c.server}/embed/v1/frame may be framed. If the line has it already, a proxy in front of the server adds X-Frame-Options; ask the IT department not to at that address.`,
    }),
    fix: c => `${c.server}/embed/v1/frame`,
  },
  {
    id: 'frame-ancestors',
    holds: says(/frame-ancestors/i),
    title: {
      da: 'Tilgang har ikke fået at vide, at jeres side må vise rammen',
      en: 'Tilgang has not been told that your page may show the frame',
    },
    text: c => ({
      da: `Føj ${isSharePoint(c) ? 'ordet microsoft365' : originOr(c)} til TILGANG_FRAME_ANCESTORS på serveren, og start den igen.`,
      en: `Add ${isSharePoint(c) ? 'the word microsoft365' : originOr(c)} to TILGANG_FRAME_ANCESTORS on the server, and start it again.`,
    }),
    fix: c => `TILGANG_FRAME_ANCESTORS="${isSharePoint(c) ? 'microsoft365' : originOr(c)}"`,
  },
  {
    id: 'null-origin',
    holds: c => /origin 'null'/i.test(c.message) || c.page?.protocol === 'file:',
    title: { da: 'Siden har ingen adresse', en: 'The page has no address' },
    text: () => ({
      da: 'Den er åbnet fra en fil på computeren eller ligger i en lukket ramme (sandbox). Læg den på jeres intranet, eller brug iframe-linjen.',
      en: 'It was opened from a file on the computer or sits in a closed frame (sandbox). Put it on your intranet, or use the iframe line.',
    }),
  },
  {
    id: 'cors',
    holds: c =>
      !/origin 'null'/i.test(c.message) && says(/CORS|Access-Control-Allow-Origin|Cross-Origin Request Blocked|TILGANG_ORIGINS/i)(c),
    title: { da: 'Tilgang har ikke fået at vide, at jeres side må spørge', en: 'Tilgang has not been told that your page may ask' },
    text: c => ({
      da: `Føj ${originOr(c)} til TILGANG_ORIGINS på serveren, præcis sådan, og start den igen.`,
      en: `Add ${originOr(c)} to TILGANG_ORIGINS on the server, exactly so, and start it again.`,
    }),
    fix: c => `TILGANG_ORIGINS="${originOr(c)}"`,
  },
  {
    id: 'closed-frame',
    holds: says(/sandbox/i),
    title: { da: 'Rammen er lukket for meget', en: 'The frame is closed too tightly' },
    text: () => ({
      da: 'Jeres system sætter sandbox på rammer. Tilgang behøver formularer, og scripts for at kunne vise hele højden.',
      en: 'Your system puts sandbox on frames. Tilgang needs forms, and scripts to show its whole height.',
    }),
    fix: () => 'sandbox="allow-forms allow-scripts allow-same-origin allow-popups allow-downloads"',
  },
  {
    id: 'not-a-module',
    holds: says(/import statement outside a module|import\.meta|Unexpected token '?export/i),
    title: { da: 'Der mangler type="module" i linjen', en: 'The line lacks type="module"' },
    text: () => ({
      da: 'Elementets script skal hentes som modul. Jeres redigeringsværktøj kan have fjernet ordet: sæt linjen ind igen i kildevisning.',
      en: 'The element’s script must be fetched as a module. Your editing tool may have removed the word: put the line in again in source view.',
    }),
    fix: c => `<script type="module" src="${c.server}/embed/v1/tilgang-guide.js"></script>`,
  },
  {
    id: 'sharepoint-domains',
    holds: c => isSharePoint(c) || /HTML Field Security|embedding content|insert iframes|integrer\w{0,3} indhold/i.test(c.message),
    title: { da: 'SharePoint viser kun rammer fra adresser på sin liste', en: 'SharePoint shows only frames from addresses on its list' },
    text: c => ({
      da: `En ejer af webstedet skal føje ${new URL(c.server).host} til listen: Indstillinger for websted → Sikkerhed for HTML-felter. Brug iframe-linjen i webdelen Integrer; scriptlinjer fjernes af SharePoint.`,
      en: `An owner of the site must add ${new URL(c.server).host} to the list: Site settings → HTML Field Security. Use the iframe line in the Embed web part; SharePoint removes script lines.`,
    }),
    fix: c => new URL(c.server).host,
  },
  {
    id: 'frame-not-listed',
    holds: c => isListable(c) && !says(/frame-ancestors/i)(c) && !mayFrame(c.page?.origin ?? '', c.frameAncestors),
    title: {
      da: 'Bruger I iframe-linjen: siden står ikke på serverens liste',
      en: 'If you use the iframe line: the page is not on the server’s list',
    },
    text: c => ({
      da: `Føj ${isSharePoint(c) ? 'ordet microsoft365' : originOr(c)} til TILGANG_FRAME_ANCESTORS på serveren, og start den igen.`,
      en: `Add ${isSharePoint(c) ? 'the word microsoft365' : originOr(c)} to TILGANG_FRAME_ANCESTORS on the server, and start it again.`,
    }),
    fix: c => `TILGANG_FRAME_ANCESTORS="${isSharePoint(c) ? 'microsoft365' : originOr(c)}"`,
  },
  {
    id: 'origin-not-listed',
    holds: c => isListable(c) && !isSharePoint(c) && !says(/CORS|Access-Control/i)(c) && !c.origins.includes(c.page?.origin ?? ''),
    title: {
      da: 'Bruger I script eller element: siden står ikke på serverens liste',
      en: 'If you use the script or the element: the page is not on the server’s list',
    },
    text: c => ({
      da: `Føj ${originOr(c)} til TILGANG_ORIGINS på serveren, præcis sådan, og start den igen.`,
      en: `Add ${originOr(c)} to TILGANG_ORIGINS on the server, exactly so, and start it again.`,
    }),
    fix: c => `TILGANG_ORIGINS="${originOr(c)}"`,
  },
]

// Pages of this server itself need no list.
const isListable = (c: Case): boolean =>
  c.page !== undefined && /^https?:$/.test(c.page.protocol) && c.page.origin !== new URL(c.server).origin
