import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { include: ['test/prove/**/*.prove.ts'], testTimeout: 3_600_000, pool: 'forks', fileParallelism: false },
})
