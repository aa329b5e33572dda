// Training reproduces the committed weights byte by byte, in a process of its own. Its result stands in docs/proofs.md.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { recordProof } from './record.ts'

const COMMITTED = 'knowledge/model'

test('training anew gives the bytes of the committed weights and of their report card', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tilgang-training-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const began = performance.now()
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'training/train.ts', '--out', folder], { encoding: 'utf8' })
  expect(status, stderr).toBe(0)
  const seconds = (performance.now() - began) / 1000
  const [before, after] = [COMMITTED, folder].map(place => readFileSync(join(place, 'weights.bin')))
  const [cardBefore, cardAfter] = [COMMITTED, folder].map(place => readFileSync(join(place, 'report-card.md'), 'utf8'))
  const same = before !== undefined && after !== undefined && before.equals(after)
  recordProof('Training', [
    `weights of ${after?.length} bytes, sha256 ${createHash('sha256')
      .update(after ?? '')
      .digest('hex')}`,
    same ? 'the same bytes as the committed weights' : 'OTHER BYTES than the committed weights: run `npm run train`, and commit them',
    `trained in ${seconds.toFixed(0)} s`,
  ])
  expect(same, 'the committed weights are not those of the committed examples: run `npm run train`').toBe(true)
  expect(cardAfter).toBe(cardBefore)
})
