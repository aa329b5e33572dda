// Words as one text a language instead of an object for each: what is alike stands together, and little stands around it.
import type { Plugin } from 'vite'

const FILES = /\/(?:words\/(?:later-)?words|present\/(?:answer|drawn|first)-labels)\.ts$/
const TABLE = /(?:export )?const (\w+) = (\{\n[\s\S]*?\n\}) as const satisfies Record<string, Text>/
const UNPACK = '\0unpack-words'

/** Rewrites the tables of words. @throws when a table of words is written in another way */
export const packWords: Plugin = {
  name: 'pack-words',
  enforce: 'pre',
  resolveId: id => (id === UNPACK ? id : undefined),
  load: id =>
    id === UNPACK
      ? 'export const unpack = (keys, da, en) => (da = da.split("|"), en = en.split("|"), Object.fromEntries(keys.split(" ").map((key, i) => [key, { da: da[i], en: en[i] }])))'
      : undefined,
  transform: (code, id) => {
    if (!FILES.test(id)) return undefined
    const [whole, name, table] = TABLE.exec(code) ?? []
    if (!whole || !table) throw new Error(`No table of words in ${id}`)
    const spread = (table.match(/\.\.\.\w+,/g) ?? []).join(' ')
    const words = new Function(`return ${table.replace(/\.\.\.\w+,/g, '')}`)() as Record<string, { da: string; en: string }>
    const texts = (['da', 'en'] as const).map(lang => Object.values(words).map(text => text[lang]))
    if (texts.flat().some(text => text.includes('|'))) throw new Error(`A word in ${id} holds a |`)
    const packed = [Object.keys(words).join(' '), ...texts.map(list => list.join('|'))].map(text => JSON.stringify(text))
    const instead = `export const ${name}: any = { ${spread} ...unpack(${packed.join(', ')}) }`
    return { code: `import { unpack } from ${JSON.stringify(UNPACK)}\n${code.replace(whole, () => instead)}`, map: null }
  },
}
