// Squeezes the built scripts: several passes over each, and short names for what nobody outside of the widget ever names.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { minify } from 'terser'

/**
 * Names of properties that stay inside the widget. None of them may be a name of the wire format, of what is kept in the
 * browser's storage, of an event, or of the element's own interface.
 */
export const OWN_NAMES: readonly string[] = [
  ...['act', 'audience', 'brush', 'byHand', 'comparing', 'conversation', 'desk', 'editHeld', 'editing', 'failed'],
  ...['closed', 'configure', 'follows', 'held', 'live', 'middle', 'opened', 'persist', 'places', 'restore', 'trouble', 'turn'],
  ...['fault', 'focusField', 'folder', 'goToAnswer', 'headingLevel', 'isMissing', 'isOpen', 'isStruck', 'judged', 'lists'],
  ...['noFeedback', 'pageLang', 'pageOf', 'paper', 'pickTopic', 'roomy', 'sendMasked', 'settings', 'shareText', 'switchLanguage', 'taken'],
  ...['Choose', 'Earlier', 'FoldedBlock', 'Held', 'NextSteps', 'PageLink', 'TroubleBox', 'closeUp', 'compare', 'guide', 'judge', 'kinds'],
  ...['laterCss', 'queryOf', 'remember', 'remembered', 'struckChips', 'transcript', 'troubleTitle'],
  // of the engine's own reading
  ...['buckets', 'catalogue', 'certainty', 'chooseCases', 'clause', 'dangerCheck', 'evidenceNote', 'isFound', 'isGuess', 'lexicon'],
  ...['book', 'isKnown', 'learn', 'likely', 'listed', 'margin', 'meanings', 'mostApproaches', 'mostInRow', 'negated', 'practiceOf'],
  ...['ending', 'passages', 'practicePoint', 'recall', 'soundsAlarm', 'spans', 'starts', 'stems', 'typos', 'vocabulary'],
  // of Preact, which is in the same scripts
  ...['componentDidMount', 'forceUpdate', 'props', 'render', 'setState'],
]

/**
 * Rewrites every script of a folder.
 * @param own names of properties to shorten; none where the scripts share names with the server or look words up by name
 */
export async function squeeze(folder: string, own: readonly string[] = []): Promise<void> {
  const names = scriptsOf(folder)
  const short = shortProperties(names.map(name => readFileSync(`${folder}/${name}`, 'utf8')))
  // One cache: the scripts speak to each other.
  const nameCache: { props?: object; vars?: object } = {}
  for (const name of names) {
    const { code } = await minify(ownKeysOnly(short(readFileSync(`${folder}/${name}`, 'utf8'))), {
      module: name !== 'loader.js',
      ecma: 2020,
      compress: { passes: 4, pure_getters: true, unsafe_arrows: true, unsafe_methods: true, keep_fargs: false, hoist_props: true },
      mangle: own.length === 0 ? true : { properties: { keep_quoted: true, regex: new RegExp(`^(?:${own.join('|')})$`) } },
      nameCache,
    })
    nameCache.vars = {}
    writeFileSync(`${folder}/${name}`, code ?? '')
  }
}

// The shortest names go to what is loaded first.
function scriptsOf(folder: string): string[] {
  const names = readdirSync(folder).filter(file => file.endsWith('.js'))
  const isFirst = (name: string): boolean => !name.includes('-reserve-') && !/^(?:later|local)-/.test(name)
  return [...names.filter(isFirst), ...names.filter(name => !isFirst(name))]
}

// The bundler gathers the exports of a script with `for … in`, and would take along what a page has added to Object.prototype.
const ownKeysOnly = (script: string): string =>
  script.replace(/for ?\((?:var|let|const) (\w+) in (\w+)\)(?= ?\S+\(\w+, ?\1, ?\{\s*get:)/g, 'for(const $1 of Object.keys($2))')

// The private custom properties of the style sheets: --_accent-ink becomes --a.
function shortProperties(scripts: readonly string[]): (script: string) => string {
  const names = [...new Set(scripts.flatMap(script => script.match(/--_[a-z-]+/g) ?? []))].sort()
  return script => script.replace(/--_[a-z-]+/g, name => `--_${names.indexOf(name).toString(36)}`)
}
