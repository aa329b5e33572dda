// The editors' page. Off unless a folder is named.
import { folder, headerName, ipAddresses, onOrOff, secret } from './forms.ts'
import { variable } from './variable.ts'

export const editor = {
  /** a layer whose files the page writes; absent: there is no such page */
  editFolder: variable({
    name: 'TILGANG_EDIT',
    means: {
      da: 'mappe fra TILGANG_KNOWLEDGE med `layer.yaml`, som redaktører må skrive i på `/rediger`',
      en: 'folder of TILGANG_KNOWLEDGE with a `layer.yaml` that editors may write to at `/rediger`',
    },
    form: folder,
    unset: undefined,
    unsetInWords: { da: 'siden findes ikke', en: 'there is no such page' },
  }),
  editorKey: variable({
    name: 'TILGANG_EDITOR_KEY',
    means: {
      da: 'nøglen, som alle redaktører deler; de skriver selv deres navn, og det står i historikken',
      en: 'the key that all editors share; they state their names themselves, and those stand in the history',
    },
    form: secret,
    unset: undefined,
  }),
  /** header with the user name of whoever a proxy has let in */
  editorHeader: variable({
    name: 'TILGANG_EDITOR_HEADER',
    means: {
      da: 'i stedet for en nøgle: headeren, hvori jeres proxy skriver navnet på den, der er logget ind, som `X-Remote-User`. Proxyen skal slette den, når den kommer udefra',
      en: 'instead of a key: the header in which your proxy writes who is logged in, such as `X-Remote-User`. The proxy must delete it when it comes from outside',
    },
    form: headerName,
    unset: undefined,
  }),
  editorProxies: variable({
    name: 'TILGANG_EDITOR_PROXIES',
    means: {
      da: 'adresserne på de proxyer, som headeren bliver troet fra',
      en: 'the addresses of the proxies from which the header is believed',
    },
    form: ipAddresses,
    unset: ['127.0.0.1', '::1'],
    unsetInWords: { da: 'denne maskine', en: 'this machine' },
  }),
  needsApproval: variable({
    name: 'TILGANG_EDIT_APPROVAL',
    means: {
      da: '`on`: en anden end den, der skrev, skal godkende, før det bruges',
      en: '`on`: somebody other than the writer must approve before it is used',
    },
    form: onOrOff,
    unset: false,
  }),
}
