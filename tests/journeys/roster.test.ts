import { expect, it } from 'vitest'
import { textIn } from '../../views/text/text.ts'
import { openPark } from '../setup/park.ts'
import { serve } from '../setup/serve.ts'
import { type AtWork, openAtWork } from './at-work.ts'
import { foundPark } from './found-park.ts'
import { openBrowser } from './open-page.ts'
import { bringIn, enterWeek, linksSent, names, sayWhen } from './roster-people.ts'

const park = await openPark('2026-11-25T09:00', { DEMONSTRATION: 'off' })
const { context, setClock } = park
const origin = await serve(context)
const browser = await openBrowser()
const text = textIn('en')

const addDuty = async ({ room, follow, press, type, select, says }: AtWork) => {
  const { duties } = text
  await room('rosters')
  expect(await says()).toContain(duties.none)
  await follow(duties.add)
  await type(duties.labels.name_zh, '窗口值班')
  await type(duties.labels.name_en, 'Window duty')
  await select(duties.labels.at, duties.wholePlace('The park'))
  await press(text.park.save)
}

const addHours = async (
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

const addFirm = async ({ follow, press, type, select, says, main }: AtWork) => {
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

const makeRoster = async ({ page, follow, press, type, select, says }: AtWork) => {
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

const changeOne = async ({ page, main, press }: AtWork) => {
  const chip = main.locator('a.chip').last()
  await Promise.all([page.waitForEvent('domcontentloaded'), chip.press('Enter')])
  await main.getByRole('radio').first().press(' ')
  await press(text.rosters.choose)
}

const publish = async ({ follow, press, says }: AtWork) => {
  await follow(text.rosters.publish)
  await press(text.offers.publish.publish)
  expect(await says()).toContain(text.rosters.states.published)
}

const answerFrom = async (address: string, answer: string) => {
  const anybody = await openAtWork(browser, { context, origin })
  await anybody.open(address)
  await anybody.choose(answer)
  await anybody.press(text.offers.answer.send)
  expect(await anybody.says()).toContain(text.offers.answer.thanks.slice(0, 12))
}

it('from nothing, by the pages alone and without script: a duty, its people, four weeks, and what becomes of them', async () => {
  await foundPark(browser, { context, origin }, 'anne@example.org')
  const coordinator = await openAtWork(browser, { context, origin })
  await coordinator.signIn('wang@example.org')
  await coordinator.installAuthenticator()
  await bringIn(coordinator)
  const [one, two] = [
    await openAtWork(browser, { context, origin }),
    await openAtWork(browser, { context, origin }),
  ]
  await sayWhen(one, '陈一', { kind: 'avoid', weekday: 'Mon', away: '2026-12-07' })
  await sayWhen(two, '林二', { kind: 'prefer', weekday: 'Tue', away: '2026-12-15' })
  for (const name of names.slice(2)) await enterWeek(coordinator, name)

  await addDuty(coordinator)
  await addHours(coordinator, { day: /^Mon/, from: '08:30', until: '11:30', positions: '1' })
  await addHours(coordinator, { day: /^Tue/, from: '13:30', until: '16:30', positions: '2' })
  await addFirm(coordinator)
  await makeRoster(coordinator)
  await changeOne(coordinator)
  await publish(coordinator)
  const [first, second] = await linksSent(context, 'offers')
  await answerFrom(first ?? '', text.offers.answer.yes)
  await answerFrom(second ?? '', text.offers.answer.no)
  expect((await linksSent(context, 'offers')).length).toBeGreaterThan(0)

  setClock('2026-12-01T17:00')
}, 240_000)
