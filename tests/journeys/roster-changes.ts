import { expect } from 'vitest'
import type { Context } from '../../server/context.ts'
import { textIn } from '../../views/text/text.ts'
import type { AtWork } from './at-work.ts'
import { answerFrom } from './roster-making.ts'
import { linksSent, names } from './roster-people.ts'

const text = textIn('en')

/** A park, and a browser of somebody's own at it. */
interface Park {
  readonly context: Context
  readonly opens: () => Promise<AtWork>
}

/** Asks everybody who may to take the next shift of theirs. */
export const swap = async (holder: AtWork) => {
  await holder.room('shifts')
  await holder.follow(text.swaps.step)
  await holder.choose(text.swaps.ask.anyone)
  await holder.press(text.swaps.ask.send)
  expect(await holder.says()).toContain(text.swaps.list.sent)
}

/** Opens the last position of a week, and gives who holds it. */
export const openHeld = async ({ main, page, follow }: AtWork, week: string) => {
  await follow(week)
  const chip = main.locator('a.chip').last()
  const told = (await chip.textContent()) ?? ''
  await Promise.all([page.waitForEvent('domcontentloaded'), chip.press('Enter')])
  return names.find(name => told.includes(name)) ?? names[0]
}

/** Somebody cannot come in the third week: the least that changes is looked at, done, and answered. */
export const repairOne = async ({ context, opens }: Park, coordinator: AtWork) => {
  const { repairs, rosters } = text
  await openHeld(coordinator, rosters.week('Monday 14 December'))
  await coordinator.follow(repairs.mending.repair)
  expect(await coordinator.says()).toContain(repairs.proposal.proved(1, 0))
  await coordinator.press(repairs.proposal.does)
  const [replaced = ''] = await linksSent(context, 'offers')
  await answerFrom(opens, replaced, text.offers.answer.yes)
}

/** Somebody is away today: all who may are called at once, and the first yes has it. */
export const callFor = async ({ context, opens }: Park, coordinator: AtWork, roster: string) => {
  const { people, hours, urgent, rosters } = text
  const ill = await openHeld(coordinator, rosters.week('Monday 30 November'))
  await coordinator.room('people')
  await coordinator.follow(ill)
  await coordinator.follow(people.edit.hours)
  await coordinator.follow(hours.leave.add)
  await coordinator.choose(hours.leave.kinds.away)
  await coordinator.type(hours.leave.day, '2026-12-01')
  await coordinator.press(hours.leave.save)
  await coordinator.press(text.mending.breaks.confirm)
  await coordinator.open(roster)
  const call = coordinator.main.locator('a[href$="/urgent"]').first()
  await Promise.all([coordinator.page.waitForEvent('domcontentloaded'), call.press('Enter')])
  const asks = coordinator.main.getByRole('button', { name: /^Ask/ })
  await Promise.all([coordinator.page.waitForEvent('domcontentloaded'), asks.press('Enter')])
  const [link = ''] = await linksSent(context, 'urgent')
  const anybody = await opens()
  await anybody.open(link)
  await anybody.press(urgent.own.comes)
  expect(await anybody.says()).toContain(urgent.own.mine)
}
