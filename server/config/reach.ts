// Where the server listens, how others reach it, and which other addresses may use it.
import { ancestors, basePath, hostName, onOrOff, origin, origins, strictTransport, wholeNumber } from './forms.ts'
import { variable } from './variable.ts'

export const reach = {
  host: variable({
    name: 'HOST',
    means: { da: 'adresse, der lyttes på', en: 'address to listen on' },
    form: hostName,
    unset: '127.0.0.1',
  }),
  /** 0: any free port */
  port: variable({
    name: 'PORT',
    means: { da: 'port, der lyttes på; 0: en ledig', en: 'port to listen on; 0: a free one' },
    form: wholeNumber(0, 65_535),
    unset: 8787,
  }),
  /** the address under which others reach this server, for links and lines to copy; absent: the one it was asked at */
  address: variable({
    name: 'TILGANG_ADDRESS',
    means: {
      da: 'adressen, som andre når serveren på; sæt den, når der står en proxy foran',
      en: 'the address under which others reach the server; set it behind a proxy',
    },
    form: origin,
    unset: undefined,
    unsetInWords: { da: 'den, der blev spurgt på', en: 'the one it was asked at' },
  }),
  /** the path below which others reach this server; empty: it has an address to itself */
  base: variable({
    name: 'TILGANG_BASE',
    means: {
      da: 'stien, som serveren ligger under, når den deler adresse med andre',
      en: 'the path below which the server lives when it shares its address with others',
    },
    form: basePath,
    unset: '',
    unsetInWords: { da: 'ingen: adressen er Tilgangs egen', en: "none: the address is Tilgang's own" },
  }),
  /** how many proxies of our own stand in front and add the caller's address to X-Forwarded-For */
  proxies: variable({
    name: 'TILGANG_PROXIES',
    means: {
      da: 'hvor mange af jeres egne proxyer der føjer afsenderens adresse til X-Forwarded-For; uden tæller alle som én afsender, når der er grænser',
      en: "how many proxies of your own add the caller's address to X-Forwarded-For; without it all callers count as one where there are limits",
    },
    form: wholeNumber(0, 9),
    unset: 0,
  }),
  /** origins whose pages may call the API and load the widget */
  origins: variable({
    name: 'TILGANG_ORIGINS',
    means: { da: 'sider, der må hente widgetten og kalde API’et', en: 'pages that may load the widget and call the API' },
    form: origins,
    unset: [],
  }),
  /** pages that may show the frame: origins, or `https://*.domain` for all below */
  frameAncestors: variable({
    name: 'TILGANG_FRAME_ANCESTORS',
    means: {
      da: 'sider, der må vise rammen; `microsoft365` er SharePoint, Viva og Teams',
      en: 'pages that may show the frame; `microsoft365` is SharePoint, Viva and Teams',
    },
    form: ancestors,
    unset: [],
  }),
  /** whether other assistants may ask at /mcp */
  hasMcp: variable({
    name: 'TILGANG_MCP',
    means: {
      da: '`on`: andre assistenter kan spørge på `/mcp` (Model Context Protocol); se [assistenter.md](assistenter.md)',
      en: '`on`: other assistants can ask at `/mcp` (Model Context Protocol); see [assistants.md](assistants.md)',
    },
    form: onOrOff,
    unset: false,
  }),
  /** Strict-Transport-Security as it is sent; empty: never; absent: as the address says */
  hsts: variable({
    name: 'TILGANG_HSTS',
    means: {
      da: 'om browsere får at vide, at de kun må komme med https (Strict-Transport-Security)',
      en: 'whether browsers are told to come by https only (Strict-Transport-Security)',
    },
    form: strictTransport,
    unset: undefined,
    unsetInWords: {
      da: '`max-age=31536000` (et år), når `TILGANG_ADDRESS` begynder med https:// og `TILGANG_BASE` ikke er sat, ellers `off`',
      en: '`max-age=31536000` (a year) when `TILGANG_ADDRESS` begins with https:// and `TILGANG_BASE` is not set, otherwise `off`',
    },
  }),
}
