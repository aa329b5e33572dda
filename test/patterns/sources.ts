import { readdirSync } from 'node:fs'
import { findPatterns, type Pattern } from './find-patterns.ts'

const FOLDERS = ['build', 'engine', 'knowledge', 'server', 'widget']

const files = FOLDERS.flatMap(folder =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.(?:ts|tsx|js)$/.test(name) && !name.endsWith('.d.ts'))
    .map(name => `${folder}/${name.replaceAll('\\', '/')}`)
    .sort(),
)

const found = files.map(file => findPatterns(file))

/** Every pattern of the house, in the order of the files. */
export const patterns: readonly Pattern[] = found.flatMap(({ known }) => known)

/** Where a pattern is put together of what only running it tells: `engine/conversation/follow-up.ts:23`. */
export const putTogether: readonly string[] = found.flatMap(({ unknown }) => unknown)

export const fileOf = (at: string): string => at.replace(/:\d+$/, '')
