import { expect } from 'vitest'
import { textIn } from '../../views/text/text.ts'
import type { AtWork } from './at-work.ts'

const text = textIn('en')

/** Begins four weeks, and has them made to the end. */
export const makeRoster = async ({ page, follow, press, type, select, says }: AtWork) => {
  const { rosters, duties } = text
  await follow(duties.toDuty)
  await type(rosters.labels.from, '2026-11-30')
  await select(rosters.labels.weeks, rosters.weeks(4))
  await press(rosters.begin)
  await press(rosters.make)
  await expect
    .poll(async () => (await page.reload()) && (await says()), { timeout: 60_000 })
    .toContain(rosters.proved)
}

/** Puts the first of those who may into the last position of the week. */
export const changeOne = async ({ page, main, press }: AtWork) => {
  const chip = main.locator('a.chip').last()
  await Promise.all([page.waitForEvent('domcontentloaded'), chip.press('Enter')])
  await main.getByRole('radio').first().press(' ')
  await press(text.rosters.choose)
}

/** Publishes what is shown. */
export const publish = async ({ follow, press, says }: AtWork) => {
  await follow(text.rosters.publish)
  await press(text.offers.publish.publish)
  expect(await says()).toContain(text.rosters.states.published)
}

/** Says whom the firm sends to the first position of the week. */
export const nameForFirm = async ({ main, page, follow, press, select }: AtWork) => {
  const { firm } = text.offers
  const chip = main.locator('a.chip').first()
  await Promise.all([page.waitForEvent('domcontentloaded'), chip.press('Enter')])
  await follow(firm.step)
  await select(firm.person, '赵六')
  await press(firm.save)
}

/** Answers all that the link of a mail asks in the same way, at a browser that nobody is signed in at. */
export const answerFrom = async (opens: () => Promise<AtWork>, address: string, answer: string) => {
  const anybody = await opens()
  await anybody.open(address)
  const offers = await anybody.main.getByRole('radio', { name: answer, exact: true }).all()
  // One link answers all that somebody is offered: those that came later have nothing left to answer.
  if (offers.length === 0) return
  for (const offer of offers) await offer.press(' ')
  await anybody.press(text.offers.answer.send)
  expect(await anybody.says()).toContain(text.offers.answer.thanks.slice(0, 12))
}
