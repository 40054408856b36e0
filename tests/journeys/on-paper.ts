import { startField } from '../../views/booking/steps.ts'
import { firstOpen, serviceOf } from '../setup/booking.ts'
import { visitorOf } from '../setup/visitor.ts'
import { cookiesAt } from './open-page.ts'
import { at, type Go, type Guest, told } from './stop.ts'
import type { Told } from './way-to-book.ts'

const reaching = (reach: Told['reach']) => {
  if (reach === 'none') return { reach_by: 'none' }
  return 'sms' in reach ? { reach_by: 'sms', phone: reach.sms } : { reach_by: 'email', email: reach.email }
}

const onPaper = async ({ page, park, locale }: Guest, { called, reach, passcode }: Told, code: string) => {
  const visitor = visitorOf(park.origin, { locale })
  const { address, ...service } = await serviceOf(park.context, code)
  const start = startField(await firstOpen(park.context, { address, ...service }))
  await visitor.books({ service: address, start, called, passcode, ...reaching(reach) })
  const keep = () => page.context().addCookies(cookiesAt(park.origin, visitor.cookies))
  return { visitor, keep }
}

/** Somebody has booked, and holds what whoever booked is given: without the pages on the way, which other stops look at. */
export const bookOnPaper = async (guest: Guest, answers = told, code = 'cooling-off') => {
  const { keep } = await onPaper(guest, answers, code)
  await keep()
}

/** The same, and the passcode was given. */
export const openOnPaper = async (guest: Guest, answers = told, code = 'cooling-off') => {
  const { visitor, keep } = await onPaper(guest, answers, code)
  await visitor.givesPasscode(answers.passcode)
  await keep()
}

/** A page of the own appointment, before whoever has just given the passcode. */
export const openOwn =
  (rest = '', answers = told): Go =>
  async guest => {
    await openOnPaper(guest, answers)
    await at(`/appointment${rest && `/${rest}`}`)(guest)
  }
