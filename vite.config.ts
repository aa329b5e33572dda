import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/prove/**', 'node_modules/**'],
    testTimeout: 60_000,
    hookTimeout: 600_000,
    pool: 'forks',
    // Most of the time is spent waiting for browsers and servers: two at once take half of it, also on two cores.
    maxWorkers: 2,
  },
})
