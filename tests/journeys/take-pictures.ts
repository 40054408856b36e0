import { defineConfig } from 'vitest/config'
import everything from '../../vitest.config.ts'

/** Takes the pictures of README anew, on a machine with a Chinese font: npx vitest run --config tests/journeys/take-pictures.ts */
export default defineConfig({
  ...everything,
  test: { ...everything.test, include: ['tests/journeys/pictures.ts'] },
})
