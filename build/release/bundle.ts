// The server as plain JavaScript that needs no node_modules but the driver of SQLite.
import { join, posix, relative, sep } from 'node:path'
import { build, type Plugin } from 'vite'
import { packageOf } from './packages.ts'

/** Stays outside: it is compiled code for one kind of machine. */
export const NATIVE = 'libsql'

/**
 * Bundles the server; every module in the program believes that it lies where it does in the house.
 * @param house the folder of the sources
 * @param top the folder that holds what the server reads: the house itself, or that of an archive
 * @param program where the program goes, below `top`
 * @param entries the sources that are started, each by its name: `main.mjs`
 * @returns the folders of all packages whose code went into it
 */
export async function bundleServer(house: string, top: string, program: string, entries: readonly string[]): Promise<ReadonlySet<string>> {
  // Whatever the environment says: else the pages would carry the names of their sources.
  Object.assign(process.env, { NODE_ENV: 'production' })
  const packages = new Set<string>()
  await build({
    configFile: false,
    logLevel: 'warn',
    root: house,
    publicDir: false,
    plugins: [placesStay(house, posix.relative(program, '')), withoutValidator(), onlyEnglish(), tellPackages(packages), narrowLetters()],
    ssr: { noExternal: true, external: [NATIVE] },
    oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
    build: {
      ssr: true,
      outDir: join(top, program),
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        input: entries.map(path => join(house, path)),
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
        onwarn(warning, tell) {
          if (warning.code !== 'EVAL') tell(warning)
        },
      },
    },
  })
  return packages
}

// Files are found from where a module lies (`new URL('../assets/…', import.meta.url)`). They lie below the top as in the house, the modules do not.
// A program that another one starts (`.mjs`) lies beside it.
const PLACE = /(?<!\.mjs', )import\.meta\.url/g
const placesStay = (house: string, toTop: string): Plugin => ({
  name: 'places-stay',
  enforce: 'pre',
  transform(code, id) {
    const place = relative(house, id.split('?')[0] ?? id)
      .split(sep)
      .join('/')
    if (place.startsWith('..') || place.includes('node_modules/') || !code.includes('import.meta.url')) return
    return { code: code.replace(PLACE, `new URL('${toTop}/${place}', import.meta.url).href`), map: null }
  },
})

// The SDK of the Model Context Protocol brings a copy of ajv, to check what clients answer to questions of the server's. It asks none
// (`server/mcp/server.ts`). Without the copy the archive is smaller, and needs no
// licences of what the SDK carries inside it; the one small file that is left of that, content-type, bears its own notice.
const withoutValidator = (): Plugin => {
  const [asked, empty] = ['@modelcontextprotocol/server/_shims', '\0without-validator']
  return {
    name: 'without-validator',
    enforce: 'pre',
    resolveId: id => (id === asked ? empty : undefined),
    load: id =>
      id === empty ? "export { default as process } from 'node:process'\nexport class DefaultJsonSchemaValidator {}\n" : undefined,
  }
}

// zod tells what is wrong in some fifty languages, and a program that imports it carries them all. The server's own messages are in Danish
// and English (`knowledge/checks/reading/issue-in-words.ts`).
const onlyEnglish = (): Plugin => ({
  name: 'only-english',
  enforce: 'pre',
  transform: (_, id) =>
    id.endsWith('/zod/v4/locales/index.js') ? { code: "export { default as en } from './en.js'\n", map: null } : undefined,
})

// One wide letter (’, –) anywhere makes Node keep the whole script with two bytes a letter.
const narrowLetters = (): Plugin => ({
  name: 'narrow-letters',
  generateBundle(_, bundle) {
    for (const part of Object.values(bundle)) {
      if (part.type !== 'chunk') continue
      part.code = part.code.replace(
        /(\\*)([\u0100-\uffff])/g,
        (_, slashes: string, letter: string) => slashes.slice(slashes.length % 2) + escaped(letter),
      )
    }
  },
})

const escaped = (letter: string): string => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`

const tellPackages = (packages: Set<string>): Plugin => ({
  name: 'tell-packages',
  generateBundle(_, bundle) {
    for (const part of Object.values(bundle)) {
      if (part.type !== 'chunk') continue
      for (const [id, { renderedLength }] of Object.entries(part.modules)) {
        const folder = renderedLength > 0 ? packageOf(id) : undefined
        if (folder) packages.add(folder)
      }
    }
  },
})
