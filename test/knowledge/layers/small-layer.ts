// A layer over the small made-up knowledge about lantern walks: one file of every kind, free of faults.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse, stringify } from 'yaml'
import { checkLayers, loadLayer } from '../../../knowledge/layers/index.ts'
import { loadKnowledge } from '../../../knowledge/load.ts'
import { type Files, smallKnowledge, TODAY, writeFolder } from '../fixture.ts'

export const base = { ...loadKnowledge(fileURLToPath(new URL('../small', import.meta.url))).knowledge, hash: 'small' }

const FAMILY = 'lamp-in-the-gate'

const written: Readonly<Record<string, string>> = {
  'layer.yaml': `id: backyard
title: { da: Baggården, en: The backyard }
contact: { da: "viceværten, kælderen" }
fictional: true
`,
  'offers/lantern-shop.yaml': `id: lantern-shop
title: { da: Lygtebutikken, en: The lantern shop }
short: { da: "Lån en lygte, som virker." }
checked: 2026-10-01
actor: association
problems: [dark-evenings]
groups: [new-neighbours]
approaches: [lantern-walk]
names:
  da: [lygtekælderen, butikken i porten]
  en: [lantern cellar]
what:
  - da: Man låner en lygte i en uge.
    en: You borrow a lantern for a week.
  - da: "Tag batterier med."
who: { da: nye naboer }
hours: { da: "mandag 17-19" }
place: Porten, baghuset
languages: [dansk, tysk]
price: { da: gratis, en: free }
contact:
  role: { da: den på vagt i butikken, en: whoever is on duty }
  phone: "00 00 00 01"
  email: lygter@gaarden.example
  web: https://gaarden.example/lygter
`,
  'activities/lantern-building.yaml': `id: lantern-building
title: { da: Byg en lygte }
short: { da: En aften med pap og lim. }
checked: 2026-10-01
problems: [no-lantern]
groups: []
approaches: [lantern-walk]
what: [{ da: Børn og voksne bygger hver sin lygte. }]
how: [{ da: Klip først, lim bagefter. }]
evaluated: { da: Ingen har målt det. }
offers: [lantern-shop]
`.replace('Klip først, lim bagefter.', '"Klip først, lim bagefter."'),
  'cases/gate-three.yaml': `id: gate-three
title: { da: Port tre lyste op }
short: { da: Otte lygter på en aften. }
checked: 2026-10-01
place: Port tre
year: "2025"
problems: [dark-evenings]
groups: []
approaches: [lantern-walk]
activities: [lantern-building, evening-walk]
steps: [{ da: Alle kom med et glas. }]
outcome: [{ da: Porten er lys. }]
evaluated: { da: Nej. }
`,
  'evidence/ev-gate.yaml': `id: ev-gate
title: { da: Hvor mange gik med? }
short: { da: En optælling i porten. }
checked: 2026-10-01
problems: [dark-evenings]
groups: []
approaches: [lantern-walk]
activities: [evening-walk]
study: { da: "Optælling, 12 aftener." }
source: Gårdlauget, 2026
shows: [{ da: 14 gik med. }]
doesNotShow: [{ da: Om de kender hinanden nu. }]
`,
  'practice/bring-matches.yaml': `id: bring-matches
title: { da: Tag tændstikker med }
short: { da: Vinden tager den første. }
checked: 2026-10-01
kind: point
problems: [dark-evenings]
groups: []
approaches: [lantern-walk]
activities: []
text: { da: Hav altid en ekstra æske i lommen. }
`,
  'words/pitch-dark.yaml': `id: pitch-dark
concept: { kind: problems, id: dark-evenings }
checked: 2026-10-01
da: [sort som kulkælderen]
en: [coal cellar dark]
`,
  'signposts.yaml': `checked: 2026-10-01
signposts:
  - id: gate-keeper
    title: { da: Portneren, en: The gatekeeper }
    number: "00 00 00 02"
    text: { da: Ring når porten er mørk., en: Ring when the gate is dark. }
    dangers: [any]
`,
}

/** File by file, as an editor has written them. */
export function smallLayer(): Files {
  const model = parse(String(smallKnowledge().get('scenarios/key-under-the-mat.yaml')))
  const family = stringify({ ...withoutEnglish(model), id: FAMILY }, { lineWidth: 0 })
  return new Map([...Object.entries(written), [`scenarios/${FAMILY}.yaml`, family]])
}

function withoutEnglish(value: unknown): object {
  const strip = (inside: unknown): unknown => {
    if (Array.isArray(inside)) return inside.map(strip)
    if (typeof inside !== 'object' || inside === null) return inside
    return Object.fromEntries(Object.entries(inside).flatMap(([key, one]) => (key === 'en' ? [] : [[key, strip(one)]])))
  }
  return strip(value) as object
}

/** What is found in one or more layers, each as `offers/lantern-shop.yaml:7: the Danish sentence / the English one [rule]`. */
export function faultsOf(layers: readonly Files[], today = TODAY): { errors: string[]; warnings: string[] } {
  const loaded = layers.map(files => loadLayer(writeFolder(files)))
  const { errors, warnings } = checkLayers({ knowledge: base, layers: loaded }, today)
  const show = ({ file, line, da, en, rule }: (typeof errors)[number]): string => {
    const folder = loaded.find(layer => file.startsWith(`${layer.folder}/`))?.folder ?? ''
    return `${file.slice(folder.length + 1)}:${line}: ${da} / ${en}${rule === undefined ? '' : ` [${rule}]`}`
  }
  return { errors: errors.map(show), warnings: warnings.map(show) }
}

/** The faults of the small layer with one piece of one file replaced. */
export function faultsAfter(path: string, old: string, replacement: string, today = TODAY): string[] {
  const files = smallLayer()
  const text = String(files.get(path))
  if (!text.includes(old)) throw new Error(`${path} does not hold: ${old}`)
  return faultsOf(
    [
      files.set(
        path,
        text.replace(old, () => replacement),
      ),
    ],
    today,
  ).errors
}

/** Adds files to a folder that is there. */
export function addTo(folder: string, files: Files): void {
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}
