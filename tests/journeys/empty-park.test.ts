import { expect, it } from 'vitest'
import { firstAdministrator } from '../../server/accounts/first-administrator.ts'
import { textIn } from '../../views/text/text.ts'
import { openPark } from '../setup/park.ts'
import { serve } from '../setup/serve.ts'
import { type AtWork, openAtWork } from './at-work.ts'
import { finger } from './hands.ts'
import { openBrowser, openPage } from './open-page.ts'
import { told } from './stop.ts'
import { wayToBook } from './way-to-book.ts'

const park = await openPark('2026-11-25T09:00', { DEMONSTRATION: 'off' })
const { context, setClock } = park
const origin = await serve(context)
const browser = await openBrowser()
const text = textIn('en')
const { mail, telephone } = { mail: 'anne@example.org', telephone: '13800000011' }

const organisationAndPlace = async ({ press, follow, type, choose, select, room, says }: AtWork) => {
  const { organisations, places, rooms, openings, park: words } = text
  expect(await says()).toContain(organisations.none)
  await room('organisations')
  await follow(organisations.add)
  await type(organisations.labels.name_zh, '和谐家庭社工事务所')
  await type(organisations.labels.name_en, 'Harmony')
  await choose(organisations.kinds.organisation)
  await type(organisations.labels.slug, 'hexie')
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

const volunteer = async ({ follow, press, type, choose, select, says }: AtWork) => {
  const { edit } = text.people
  expect(await says()).toContain('Nobody can be booked yet')
  await follow('Add the volunteers')
  await follow(edit.add)
  await type(edit.labels.name, '林立春')
  await type(edit.labels.phone, telephone)
  await select(edit.labels.qualification, 'Social worker')
  await type(edit.labels.number, 'SW 1')
  await choose(edit.labels.seen)
  await press(edit.add)
  await follow(edit.invite)
  await press(edit.invite)
  expect(await says()).toContain(edit.invited)
}

const ownWeek = async ({ signIn, room, choose, press, says }: AtWork) => {
  const { hours } = text
  await signIn(telephone)
  expect(await says()).toContain(hours.today.nothing)
  await room('availability')
  for (const day of ['Mon', 'Tue'])
    for (const part of [0, 1] as const) await choose(new RegExp(`^${day}\\w* ?${hours.parts[part]}`))
  await press(hours.week.save)
}

const service = async ({ room, follow, press, type, choose, says }: AtWork) => {
  const { services } = text
  await room('services')
  expect(await says()).toContain(services.none)
  await follow(services.add)
  await type(services.name_zh, '单独谈一谈')
  await type(services.name_en, 'A talk alone')
  await type(services.about_zh, '想到哪，说到哪。')
  await type(services.about_en, 'Say what comes to mind.')
  await choose('Social worker')
  await choose(services.uses.counselling)
  await press(services.addThen)
  await choose('林立春')
  await press(services.save)
}

it('from nothing, by the pages alone and without script: a park, its people, a service, a visitor, a talk that was held', async () => {
  const administrator = await openAtWork(browser, { context, origin })
  const link = new URL(await firstAdministrator(context, mail))
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

  const coordinator = await openAtWork(browser, { context, origin })
  await coordinator.signIn('wang@example.org')
  await coordinator.installAuthenticator()
  await volunteer(coordinator)
  const lin = await openAtWork(browser, { context, origin })
  await ownWeek(lin)
  await service(coordinator)

  const visitor = await openPage(browser, { javaScriptEnabled: false, locale: 'en' })
  const way = wayToBook(visitor, finger(visitor), 'en')
  await visitor.goto(origin)
  await way.openDoor(1)
  await way.takeEarliest()
  await way.fillIn(told)
  await way.goOn()
  await way.book()
  const reference = (await way.reference()).replace(/(\d{4})/, '$1 ')

  setClock('2026-11-30T08:25')
  await lin.open('/me')
  expect(await lin.says()).toContain(text.hours.today.lead(1))
  const desk = await openAtWork(browser, { context, origin })
  await desk.signIn('desk@example.org')
  expect(await desk.says()).toContain(reference)
  await desk.press(`${text.desk.arrive} ${text.desk.of(reference)}`)
  setClock('2026-11-30T09:30')
  await desk.room('deskToday')
  await desk.press(`${text.desk.complete} ${text.desk.of(reference)}`)
  expect(await desk.says()).toContain(text.desk.state.completed)
}, 60_000)
