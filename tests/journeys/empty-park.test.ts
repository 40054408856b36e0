import { expect, it } from 'vitest'
import { textIn } from '../../views/text/text.ts'
import { openPark } from '../setup/park.ts'
import { serve } from '../setup/serve.ts'
import { type AtWork, openAtWork } from './at-work.ts'
import { foundPark } from './found-park.ts'
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
  await foundPark(browser, { context, origin }, mail)
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
