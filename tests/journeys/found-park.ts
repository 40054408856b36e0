import type { Browser } from 'playwright-core'
import { expect } from 'vitest'
import { firstAdministrator } from '../../server/accounts/first-administrator.ts'
import type { Context } from '../../server/context.ts'
import { textIn } from '../../views/text/text.ts'
import { type AtWork, openAtWork } from './at-work.ts'

const text = textIn('en')

const organisationAndPlace = async ({ press, follow, type, choose, select, room, says }: AtWork) => {
  const { organisations, places, rooms, openings, park: words } = text
  expect(await says()).toContain(organisations.none)
  await room('organisations')
  await follow(organisations.add)
  await type(organisations.labels.name_zh, '和谐家庭社工事务所')
  await type(organisations.labels.name_en, 'Harmony')
  await choose(organisations.kinds.organisation)
  await type(organisations.labels.slug, 'hexie')
  await type(organisations.labels.responsible, '王谷雨')
  await type(organisations.labels.contact, '0573-12345678')
  await press(words.save)
  expect(await says()).toContain(organisations.notCoordinated)

  await room('places')
  expect(await says()).toContain(places.noneNext)
  await follow(places.add)
  await type(places.labels.name_zh, '公益园')
  await type(places.labels.name_en, 'The park')
  await type(places.labels.said_zh, '二楼')
  await type(places.labels.said_en, 'second floor')
  await press(places.add)
  expect(await says()).toContain(rooms.none)
  await follow(rooms.add)
  await type(rooms.labels.name_zh, '咨询室一')
  await type(rooms.labels.name_en, 'Counselling 1')
  await select(rooms.labels.use, rooms.uses.counselling)
  await type(rooms.labels.seats, '4')
  await press(words.save)
  await follow(places.changeOpenings)
  for (const day of openings.weekdays.slice(0, 2)) await choose(day)
  await type(openings.labels.from, '08:30')
  await type(openings.labels.until, '17:00')
  await press(openings.add)
}

const yearOfTheState = async ({ press, follow, room, says }: AtWork) => {
  const { stateDays: words } = text
  await room('days')
  await follow(words.import)
  await press(words.read)
  await press(text.mending.breaks.confirm)
  await press(words.confirm(2026))
  expect(await says()).not.toContain(words.unconfirmed(2026))
}

const account = async (
  { type, select, press, unfold }: AtWork,
  given: { called: string; address: string; role: string },
) => {
  const { accounts, signIn } = text.accounts
  await unfold(accounts.invite)
  await type(accounts.called, given.called)
  await type(signIn.address, given.address)
  await select(accounts.role, given.role)
  await press(accounts.inviteNow)
}

/**
 * Makes of an empty database a park with an organisation, a place with one room that is open on Mondays and Tuesdays, the days of the
 * State, a coordinator (wang@example.org) and a desk, by its pages and from the first administrator's printed link on.
 */
export const foundPark = async (
  browser: Browser,
  park: { context: Context; origin: string },
  mail: string,
) => {
  const administrator = await openAtWork(browser, park)
  const link = new URL(await firstAdministrator(park.context, mail))
  await administrator.open(link.pathname + link.search)
  await administrator.choose(text.accounts.code.own)
  await administrator.press(text.accounts.link.enter)
  await administrator.installAuthenticator()
  await organisationAndPlace(administrator)
  await yearOfTheState(administrator)
  await administrator.room('accounts')
  const offices = [
    { called: 'Wang', address: 'wang@example.org', role: text.demonstration.coordinatorOf('Harmony') },
    { called: 'Desk', address: 'desk@example.org', role: text.demonstration.roles.receptionist },
  ]
  for (const office of offices) await account(administrator, office)

  return administrator
}
