import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    globalSetup: ['tests/setup/database.ts', 'tests/setup/browser.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // Files share what they import: reading all of the product anew for each took half the time. What a file opens, it closes.
    isolate: false,
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
})
