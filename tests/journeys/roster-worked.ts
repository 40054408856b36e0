import { expect } from 'vitest'
import { textIn } from '../../views/text/text.ts'
import type { AtWork } from './at-work.ts'

const text = textIn('en')

/** Says of one who was there that they came. */
export const came = async ({ main, page, follow, says }: AtWork) => {
  const { presence } = text.volunteerHours
  await follow(text.rosters.presence)
  const buttons = main.getByRole('button', { name: /came/i })
  await Promise.all([page.waitForEvent('domcontentloaded'), buttons.first().press('Enter')])
  expect(await says()).toContain(presence.counted(180))
}

/** Issues a record of what was worked, and checks it by its code as anybody may. */
export const record = async (opens: () => Promise<AtWork>, coordinator: AtWork) => {
  const { records, volunteerHours } = text
  const { main, page } = coordinator
  await coordinator.room('rosters')
  await coordinator.follow(volunteerHours.whole.step)
  expect(await coordinator.says()).toContain('180')
  const name = (await main.locator('table a').first().textContent()) ?? ''
  await coordinator.room('people')
  await coordinator.follow(name)
  await coordinator.follow(records.issueStep)
  await coordinator.type(volunteerHours.period.from, '2026-11-01')
  await coordinator.type(volunteerHours.period.until, '2026-12-01')
  await coordinator.press(records.issue)
  const code = new URL(page.url()).pathname.split('/').at(-1) ?? ''

  const anybody = await opens()
  await anybody.open('/records')
  await anybody.type(records.code, code)
  await anybody.press(records.check)
  expect(await anybody.says()).toContain(records.genuine)
}
