import { expect, it } from 'vitest'
import { textIn } from '../../views/text/text.ts'
import { openPark } from '../setup/park.ts'
import { serve } from '../setup/serve.ts'
import { openAtWork } from './at-work.ts'
import { foundPark } from './found-park.ts'
import { openBrowser } from './open-page.ts'
import { callFor, openHeld, repairOne, swap } from './roster-changes.ts'
import { addDuty, addFirm, addHours } from './roster-duty.ts'
import { answerFrom, changeOne, makeRoster, nameForFirm, publish } from './roster-making.ts'
import { bringIn, enterWeek, linksSent, mailOf, names, sayWhen } from './roster-people.ts'
import { came, record } from './roster-worked.ts'

const park = await openPark('2026-11-25T09:00', { DEMONSTRATION: 'off' })
const { context, setClock } = park
const origin = await serve(context)
const browser = await openBrowser()
const text = textIn('en')

const opens = () => openAtWork(browser, { context, origin })

it('from nothing, by the pages alone and without script: a duty, its people, four weeks, and what becomes of them', async () => {
  await foundPark(browser, { context, origin }, 'anne@example.org')
  const coordinator = await opens()
  await coordinator.signIn('wang@example.org')
  await coordinator.installAuthenticator()
  await bringIn(coordinator)
  const [one, two] = [await opens(), await opens()]
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
  const roster = new URL(coordinator.page.url()).pathname
  await nameForFirm(coordinator)
  const [first = '', second = '', ...others] = await linksSent(context, 'offers')
  await answerFrom(opens, first, text.offers.answer.yes)
  await answerFrom(opens, second, text.offers.answer.no)
  const refilled = await linksSent(context, 'offers')
  expect(refilled.length).toBeGreaterThan(0)
  for (const link of [...others, ...refilled]) await answerFrom(opens, link, text.offers.answer.yes)
  await coordinator.open(roster)
  expect(await coordinator.says()).toMatch(/ 0 not answered, [12] declined/)

  const holder = await opens()
  await holder.signIn(mailOf(await openHeld(coordinator, text.rosters.week('Monday 7 December'))))
  await swap(holder)
  const [taker = ''] = await linksSent(context, 'swaps')
  const somebody = await opens()
  await somebody.open(taker)
  await somebody.press(text.swaps.take.yes)
  expect(await somebody.says()).toContain(text.swaps.take.mine)

  await coordinator.open(roster)
  await repairOne({ context, opens }, coordinator)

  const comesBack = async (at: string) => {
    setClock(at)
    await coordinator.signIn('wang@example.org')
    await coordinator.giveDigits()
    await coordinator.open(roster)
  }
  await comesBack('2026-12-01T09:00')
  await callFor({ context, opens }, coordinator, roster)

  await comesBack('2026-12-01T17:00')
  await came(coordinator)
  await record(opens, coordinator)
}, 240_000)
