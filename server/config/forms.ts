// The forms that variables have. Each says in both languages what it wants.
import { isIP } from 'node:net'
import { z } from 'zod'
import type { Text } from '../../engine/answer.ts'
import { readBase } from '../base.ts'
import { ancestorOf, ancestorWords, originOf, originWords } from '../origins.ts'
import type { Form } from './variable.ts'

/** A form that a schema checks. */
const checked = (wanted: Text, schema: z.ZodType<string>): Form<string> => ({
  wanted,
  read: text => schema.safeParse(text).data,
})

export const hostName: Form<string> = checked(
  { da: 'et værtsnavn eller en IP-adresse', en: 'a host name or an IP address' },
  z.string().regex(/^[A-Za-z0-9.:_-]+$/),
)

export const folder: Form<string> = checked(
  { da: 'en mappe', en: 'a folder' },
  z.string().refine(text => !text.includes('\0')),
)

export const folders: Form<readonly string[]> = {
  wanted: { da: 'mapper med komma imellem', en: 'folders with commas between' },
  read: text => {
    const list = text.split(',').map(one => one.trim())
    return text.includes('\0') || list.includes('') ? undefined : [...new Set(list)]
  },
}

export const file: Form<string> = checked(
  { da: 'en fil', en: 'a file' },
  z.string().refine(text => !text.includes('\0')),
)

export const shortText: Form<string> = checked({ da: 'højst 500 tegn', en: 'at most 500 characters' }, z.string().max(500))

export const contact: Form<string> = checked(
  { da: 'en mailadresse eller en adresse, der begynder med https://', en: 'a mail address or an address that begins with https://' },
  z.union([z.email(), z.url({ protocol: /^https?$/ })]),
)

export const secret: Form<string> = checked(
  { da: '24 til 200 tegn uden mellemrum', en: '24 to 200 characters without blanks' },
  z.string().regex(/^\S{24,200}$/),
)

export const postgresAddress: Form<string> = checked(
  { da: 'en adresse, der begynder med postgresql://', en: 'an address that begins with postgresql://' },
  z.url({ protocol: /^postgres(ql)?$/, hostname: /.*/ }),
)

export const origin: Form<string> = {
  wanted: { da: 'som https://tilgang.kommune.dk, uden sti', en: 'like https://tilgang.kommune.dk, without a path' },
  read: originOf,
}

export const basePath: Form<string> = {
  wanted: {
    da: 'som /tilgang: skråstreg først og ikke sidst, bogstaver, cifre og `-._~`, og ikke en af Tilgangs egne stier',
    en: 'like /tilgang: a slash first and not last, letters, digits and `-._~`, and no path of Tilgang itself',
  },
  read: readBase,
}

/** @example wholeNumber(0, 9).read('12') // undefined */
export const wholeNumber = (least: number, most: number): Form<number> => ({
  wanted: { da: `et helt tal fra ${least} til ${most}`, en: `a whole number from ${least} to ${most}` },
  read: text => (/^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : undefined),
})

export const onOrOff: Form<boolean> = {
  wanted: { da: '`on` eller `off`', en: '`on` or `off`' },
  read: text => ({ on: true, off: false })[text],
}

// A list of words, each of which must be good; the message repeats the bad ones, which the administrator wrote.
const list = (wanted: Text, split: (text: string) => readonly string[], readWord: (word: string) => string | undefined) => ({
  wanted,
  read: (text: string): readonly string[] | undefined => {
    const words = split(text).map(readWord)
    return words.includes(undefined) ? undefined : [...new Set(words.flatMap(word => word ?? []))]
  },
  wrongIn: (text: string): string =>
    split(text)
      .filter(word => readWord(word) === undefined)
      .join(' '),
})

export const origins: Form<readonly string[]> = list(
  {
    da: 'hele adresser uden sti, som https://intranet.kommune.dk, med mellemrum imellem; null og * går ikke',
    en: 'whole addresses without a path, such as https://intranet.kommune.dk, with blanks between; null and * will not do',
  },
  originWords,
  originOf,
)

export const ancestors: Form<readonly string[]> = list(
  {
    da: 'ordet microsoft365, adresser som https://intranet.kommune.dk eller https://*.kommune.dk',
    en: 'the word microsoft365, addresses such as https://intranet.kommune.dk or https://*.kommune.dk',
  },
  ancestorWords,
  ancestorOf,
)

/** The text that is sent; empty: nothing is sent. */
export const strictTransport: Form<string> = {
  wanted: {
    da: '`off` eller det, der skal sendes, som `max-age=63072000; includeSubDomains`',
    en: '`off` or what is to be sent, such as `max-age=63072000; includeSubDomains`',
  },
  read: text => (text === 'off' ? '' : /^max-age=\d{1,9}(; ?includeSubDomains)?(; ?preload)?$/.test(text) ? text : undefined),
}

export const headerName: Form<string> = checked(
  { da: 'navnet på en header, som `X-Remote-User`', en: 'the name of a header, such as `X-Remote-User`' },
  z.string().regex(/^[A-Za-z][A-Za-z0-9-]{1,60}$/),
)

export const ipAddresses: Form<readonly string[]> = {
  wanted: { da: 'IP-adresser med komma imellem', en: 'IP addresses with commas between' },
  read: text => {
    const list = text.split(',').map(one => one.trim())
    return list.every(one => isIP(one) !== 0) ? list : undefined
  },
}
