import { expect } from 'vitest'
import { textIn } from '../../views/text/text.ts'
import type { AtWork } from './at-work.ts'

const text = textIn('en')

/** Adds the window duty of the whole park, the first there is. */
export const addDuty = async ({ room, follow, press, type, select, says }: AtWork) => {
  const { duties } = text
  await room('rosters')
  expect(await says()).toContain(duties.none)
  await follow(duties.add)
  await type(duties.labels.name_zh, '窗口值班')
  await type(duties.labels.name_en, 'Window duty')
  await select(duties.labels.at, duties.wholePlace('The park'))
  await press(text.park.save)
}

/** Adds hours of the week in which so many lawyers are asked for. */
export const addHours = async (
  { press, type, choose }: AtWork,
  { day, from, until, positions }: { day: RegExp; from: string; until: string; positions: string },
) => {
  const { duties } = text
  await choose(day)
  await type(duties.labels.from, from)
  await type(duties.labels.until, until)
  await type(duties.labels.positions, positions)
  await choose(/^Lawyer/)
  await press(duties.addRow)
}

/** Adds a law firm, and lets it stand in the first hours of the week. */
export const addFirm = async ({ follow, press, type, select, says, main }: AtWork) => {
  const { duties } = text
  await follow(duties.toDuty)
  await follow(duties.changeStanding)
  await follow(duties.firms)
  await type(duties.firmLabels.name, '阳光律师事务所')
  await press(duties.addFirm)
  await follow(duties.toDuties)
  await follow('Window duty')
  await follow(duties.changeStanding)
  const row = main.getByLabel(duties.standingLabels.pattern, { exact: true }).locator('option').nth(1)
  await select(duties.standingLabels.pattern, (await row.textContent()) ?? '')
  await select(duties.standingLabels.who, '阳光律师事务所')
  await press(duties.addStanding)
  expect(await says()).toContain(duties.namesLater)
}
