// npm run train: learns the weights from knowledge/examples and writes knowledge/model/weights.bin with its report card.
// npm run train -- --out FOLDER: writes both there instead.
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { encodeModel } from './encode.ts'
import { listConcepts, SMALLEST_WEIGHT } from './learn.ts'
import { learnAll } from './learn-all.ts'
import { readLesson } from './learned-from.ts'
import { writeCard } from './report-card.ts'
import { chooseThresholds } from './thresholds.ts'

const model = fileURLToPath(new URL('../knowledge/model', import.meta.url))
const { values } = parseArgs({ options: { out: { type: 'string', default: model } } })
const { knowledge, examples, table, fingerprint } = readLesson()
const concepts = listConcepts(knowledge)
const all = await learnAll(concepts, examples, table)
const validated = all.map(each => each.validated)
const thresholds = chooseThresholds(validated)
const learned = all.map(({ fit }, i) => ({ concept: concepts[i] ?? '', fit, threshold: thresholds[i] ?? 0 }))
const bytes = encodeModel(learned, table.voices, SMALLEST_WEIGHT)
mkdirSync(values.out, { recursive: true })
writeFileSync(`${values.out}/weights.bin`, bytes)
const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
const card = writeCard({ hash, fingerprint, examples, validated, thresholds, bytes: bytes.length })
writeFileSync(`${values.out}/report-card.md`, card)
console.log(card)
