// The file or the frame never arrived: wrong address, server away, something in between.
import type { Case, Rule } from './diagnose.ts'

const says = (pattern: RegExp) => (c: Case) => pattern.test(c.message)

const hostOf = (c: Case): string => new URL(c.server).host

// Addresses of ours that the message names, at whatever server.
const named = (c: Case): readonly URL[] =>
  [...c.message.matchAll(/https?:\/\/[^\s'"<>”“)]+/g)].flatMap(([address]) => (URL.canParse(address) ? [new URL(address)] : []))

const elsewhere = (c: Case): boolean =>
  named(c).some(url => url.pathname.includes('/embed/v1/') && !url.href.startsWith(`${c.server}/embed/v1/`))

export const NETWORK_RULES: readonly Rule[] = [
  {
    id: 'mixed-content',
    holds: c => /mixed (active )?content/i.test(c.message) || (c.page?.protocol === 'https:' && c.server.startsWith('http:')),
    title: { da: 'Siden er krypteret, men Tilgang hentes ukrypteret', en: 'The page is encrypted, but Tilgang is fetched unencrypted' },
    text: () => ({
      da: 'En side på https må ikke hente noget fra http. Skriv https:// i linjen, og sørg for, at serveren har et certifikat.',
      en: 'A page on https may fetch nothing from http. Write https:// in the line, and see to it that the server has a certificate.',
    }),
    fix: c => c.server.replace('http:', 'https:'),
  },
  {
    id: 'ad-blocker',
    holds: says(/ERR_BLOCKED_BY_CLIENT|blocked by (the )?(client|content blocker)|adblock|ublock/i),
    title: { da: 'En annonceblokering i browseren stopper Tilgang', en: 'An ad blocker in the browser stops Tilgang' },
    text: c => ({
      da: `Prøv i et vindue uden udvidelser. Virker det dér, så bed it-afdelingen om at undtage ${hostOf(c)} i den udvidelse, de har lagt ud.`,
      en: `Try in a window without extensions. If it works there, ask the IT department to exempt ${hostOf(c)} in the extension that they have rolled out.`,
    }),
  },
  {
    id: 'wrong-server',
    holds: elsewhere,
    title: { da: 'Linjen peger på en anden server', en: 'The line points to another server' },
    text: c => ({
      da: `Beskeden nævner en anden adresse end ${c.server}. Hent linjen igen på denne side, og sæt den ind i stedet for den gamle.`,
      en: `The message names another address than ${c.server}. Take the line from this page again, and put it in the place of the old one.`,
    }),
    fix: c => c.server,
  },
  {
    id: 'unknown-host',
    holds: says(/ERR_NAME_NOT_RESOLVED|UNKNOWN_HOST|server could not be found|DNS/i),
    title: { da: 'Adressen findes ikke på jeres net', en: 'The address does not exist on your network' },
    text: c => ({
      da: `Browseren kender ikke navnet. Se efter slåfejl, og åbn ${c.server} direkte. Kan den ikke åbnes, mangler it-afdelingen at oprette navnet i DNS.`,
      en: `The browser does not know the name. Look for typing errors, and open ${c.server} directly. If it does not open, the IT department has yet to enter the name in DNS.`,
    }),
    fix: c => c.server,
  },
  {
    id: 'certificate',
    holds: says(/ERR_CERT|ERR_SSL|SSL_ERROR|SEC_ERROR|certificate/i),
    title: { da: 'Browseren stoler ikke på serverens certifikat', en: 'The browser does not trust the server’s certificate' },
    text: c => ({
      da: `Åbn ${c.server} direkte: browseren siger dér, hvad der er galt (udløbet, forkert navn, ukendt udsteder). Det skal rettes på serveren.`,
      en: `Open ${c.server} directly: there the browser says what is wrong (expired, wrong name, unknown issuer). It must be mended on the server.`,
    }),
  },
  {
    id: 'server-away',
    holds: says(
      /ERR_CONNECTION|ERR_TIMED_OUT|ERR_ADDRESS_UNREACHABLE|NS_ERROR_(CONNECTION|NET)|\b50[234]\b|Bad Gateway|Service Unavailable/i,
    ),
    title: { da: 'Serveren svarer ikke', en: 'The server does not answer' },
    text: c => ({
      da: `Åbn ${c.server}/healthz. Står der ikke »ok«, er serveren stoppet, eller en firewall eller proxy er i vejen.`,
      en: `Open ${c.server}/healthz. If it does not say “ok”, the server has stopped, or a firewall or a proxy is in the way.`,
    }),
    fix: c => `${c.server}/healthz`,
  },
  {
    id: 'wrong-file',
    holds: c => !elsewhere(c) && says(/\b404\b|not found|MIME type|strict MIME|ERR_BLOCKED_BY_ORB/i)(c),
    title: { da: 'Filen findes ikke på den adresse', en: 'There is no such file at that address' },
    text: c => ({
      da: `Adressen i linjen er stavet forkert, eller widgetten er ikke bygget på serveren. Åbn ${c.server}/embed/v1/loader.js: der skal komme kode, ikke en side.`,
      en: `The address in the line is misspelt, or the widget has not been built on the server. Open ${c.server}/embed/v1/loader.js: code must come, not a page.`,
    }),
    fix: c => `${c.server}/embed/v1/loader.js`,
  },
  {
    id: 'local-network',
    holds: says(/address space|loopback|local network|private network/i),
    title: { da: 'Browseren lader ikke siden nå jeres eget net', en: 'The browser does not let the page reach your own network' },
    text: () => ({
      da: 'Siden ligger på internettet, men Tilgang ligger på et lokalt net. Giv serveren en adresse, der kan nås udefra, eller bed it-afdelingen tillade det med politikken LocalNetworkAccessAllowedForUrls i Edge og Chrome.',
      en: 'The page is on the internet, but Tilgang is on a local network. Give the server an address that can be reached from outside, or ask the IT department to allow it with the policy LocalNetworkAccessAllowedForUrls in Edge and Chrome.',
    }),
  },
]
