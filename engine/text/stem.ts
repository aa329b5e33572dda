import { stemmer as english } from '@orama/stemmers/english'
import type { Lang } from '../answer.ts'
import { danishStem } from './danish.ts'

// Words whose forms the Snowball stemmers keep apart. Folded spelling; every form leads to the first of its line.
const IRREGULAR: Readonly<Record<Lang, string>> = {
  da: `mor mors moren morens moder moderen moderens moedre moedrene moedres moedrenes mødre
far fars faren farens fader faderen faedre faedrene faedres faedrenes
barn barnet barnets boern boernene boernenes boerns barns
bror bror brodre broedre broederen broedrene
datter datteren doetre doetrene datters
soen soennen soenner soennerne
mand manden maend maendene mandens
isoler isoleret isolerede isolation isoleres isolere isolering
ensom ensomme ensomhed ensomt ensomheden
fattig fattige fattigdom fattigt fattigdommen
arbejdsloes arbejdsloese arbejdsloeshed arbejdsloest
ledig ledige ledighed
frivillig frivillige frivilligt frivillighed
nat naetter natten naetterne
haand haender haenden haenderne
fod foedder foden foedderne
bog boeger bogen boegerne
ko koeer
gaa gik gaaet gaar
staa stod staaet staar
faa fik faaet faar
se set ser ses
sige sagde sagt siger
slaa slog slaaet slaar slaas slaass
drik drak drukket drikker drikke
spis spiser spiste spist spise
sidde sad siddet sidder
ligge laa ligget ligger
komme kom kommet kommer
vide ved vidste vidst
kunne kan kunnet
ville vil villet
tage tog taget tager
give gav givet giver
forstaa forstod forstaaet forstaar
taele talte talt taler tale
tor toer turde turdet
hjaelp hjalp hjulpet hjaelpe hjaelper
skaendes skaendtes skaendes skaenderi skaenderier
gammel gamle gammelt aeldre aeldst
lille smaa
gaelder gaeldende gjaldt
god gode godt bedre bedst
daarlig daarlige daarligt vaerre
stor store stort stoerre stoerst
lang langt lange laengere
ung unge ungt yngre unges`,
  en: `mother mothers mom moms mum mums mummy
father fathers dad dads daddy
child children kid kids childs
woman women womens
man men mens
person people
isolate isolated isolation isolating
lonely loneliness lonesome
poor poverty poorer
go went gone goes going
see saw seen sees seeing
speak spoke spoken speaks speaking
know knew known knows knowing
take took taken takes taking
hit hits hitting
beat beat beaten beats beating
drink drank drunk drinks drinking
get got gotten gets getting
leave left leaves leaving
keep kept keeps keeping
lose lost loses losing
feel felt feels feeling
tell told tells telling
say said says saying
give gave given gives giving
run ran runs running
come came comes coming
wife wives
foot feet
tooth teeth
unemployed unemployment
volunteer volunteering volunteers volunteered voluntary`,
}

const tables: Readonly<Record<Lang, ReadonlyMap<string, string>>> = { da: table(IRREGULAR.da), en: table(IRREGULAR.en) }

function table(lines: string): Map<string, string> {
  const map = new Map<string, string>()
  for (const line of lines.split('\n')) {
    const forms = line.split(' ')
    // the mark keeps a table's stem from meeting another word's ("more" is no "mor")
    for (const form of forms) map.set(form, `=${forms[0]}`)
  }
  return map
}

const stemmers = { da: danishStem, en: english }

/** What is longer is no word: it is taken as it stands, so that work stays bounded. */
export const LONGEST_WORD = 64

// The stemmer sees Danish as it is spelt: unfolding would guess, so both sides are stemmed in the folded spelling.
/**
 * The stem of a folded word in one language; irregular words by table, all others by Snowball.
 * @example stem('moedre', 'da') // '=mor'
 */
export const stem: Stem = (word, lang) => (word.length > LONGEST_WORD ? word : (tables[lang].get(word) ?? stemmers[lang](word)))

export type Stem = (word: string, lang: Lang) => string

/** The stems of words, by word. */
export type Stems = Readonly<Record<Lang, Map<string, string>>>

/** `learn` is {@link stem} that remembers: the words of the knowledge come again and again. `recall` remembers nothing new: what people ask leaves no trace. */
export function rememberStems(known: Stems): { readonly learn: Stem; readonly recall: Stem } {
  const recall: Stem = (word, lang) => known[lang].get(word) ?? stem(word, lang)
  return {
    recall,
    learn: (word, lang) => {
      let found = known[lang].get(word)
      if (found === undefined) known[lang].set(word, (found = stem(word, lang)))
      return found
    },
  }
}
