import { forgetCancelAsked, markCancelAsked } from '../../sql/booking/appointments.ts'
import { startField } from '../../views/booking/steps.ts'
import { firstOpen, serviceOf } from '../setup/booking.ts'
import { type Answers, type Entries, filledIn } from '../setup/fill-in.ts'
import type { FormButton, PageForm } from '../setup/forms.ts'
import { dutyOf } from '../setup/laid-rosters.ts'
import type { Page } from '../setup/paper-browser.ts'
import { isOf } from '../setup/routes-of.ts'
import { signedIn } from '../setup/staff.ts'
import { assetsOf, linksOf } from '../setup/tags.ts'
import type { Sweep } from './sweeping.ts'

/** What one of our forms sends, and where. */
export interface Submission {
  readonly address: string
  readonly entries: Entries
}

/** Every question of every form, answered. */
const answersOf = ({ visitor: { canary }, reference }: Sweep): Answers => ({
  ...{
    called: canary.called,
    title: 'ms',
    reach_by: 'sms',
    phone: canary.phone,
    whose: 'own',
    email: canary.email,
  },
  ...{ weekday_from: '09:00', weekday_until: '17:00', weekend_from: '10:00', weekend_until: '12:00' },
  ...{ along: ['child'], age: '3_to_6', prepare: ['wheelchair', 'dialect'], cover: '牙医' },
  ...{ reference, passcode: canary.passcode, also: ['floor'] },
  ...{ address: 'nobody@example.org', on: 'own' },
  ...{ at_ease: 'yes', safe_at_home: 'yes', sealed: 'yes' },
})

const asked = ({ fields }: PageForm, answers: Answers): Answers => {
  const visible = new Set(fields.filter(({ type }) => type !== 'hidden').map(({ name }) => name))
  return Object.fromEntries(Object.entries(answers).filter(([name]) => visible.has(name)))
}

/** How the own appointment is shown while its cancellation waits for a voice. */
const heldPage = async ({ sql, context, reference, visitor, partyOf }: Sweep): Promise<Page> => {
  const { appointmentId } = await partyOf(reference)
  await markCancelAsked(sql, appointmentId, context.now())
  const page = await visitor.gets('/appointment')
  await forgetCancelAsked(sql, appointmentId)
  return page
}

const toSignIn = ['/sign-in?to=/me', '/sign-in/code?to=/me', '/l?k=1.x']

/** The pages on the way of somebody who books, looks it up, moves it and cancels, whose links and forms lead everywhere. */
const pagesOf = async (sweep: Sweep): Promise<Page[]> => {
  const { context, visitor, reference, key } = sweep
  const { gets, sends, posts } = visitor
  const service = await serviceOf(context, 'individual-counselling')
  const start = startField(await firstOpen(context, service))
  const details = await gets(`/t/${service.address}/booking?start=${start}`)
  const [form] = details.forms.filter(({ id }) => id === 'details')
  const answers = answersOf(sweep)
  const check = await sends(details, /\/booking$/, form ? asked(form, answers) : {})
  const late = check.forms.find(({ id }) => id === 'check')
  const inThePast = (late ? filledIn(late) : []).map(
    ([name, value]) => [name, name === 'start' ? '2026-11-25T08:30' : value] as const,
  )
  const raced = await posts(`/t/${service.address}/booking`, inThePast)
  const link = await gets(`/a/${reference}?k=${key}`)
  await visitor.finds(reference)
  const calendar = await gets('/appointment/calendar')
  await sends(calendar, '/appointment/calendar')
  const forTwo = await serviceOf(context, 'joint-mediation')
  const together = startField(await firstOpen(context, forTwo))
  const others = [
    `/t/${forTwo.address}/questions?start=${together}`,
    `/t/${service.address}/waiting`,
    '/',
    '/d/1',
    '/d/2',
    `/t/${service.address}`,
    '/find',
    '/nowhere',
    '/demo',
    '/demo/day',
    ...toSignIn,
  ]
  const own = ['', '/passcode', '/cancellation', '/calendar', '/contact', '/kept', '/erasure'].map(
    rest => `/appointment${rest}`,
  )
  const more = await Promise.all([...others, ...own].map(address => gets(address)))
  const times = await gets('/appointment/time')
  const settings = await (await signedIn(sweep, 'receptionist')).gets('/me/settings')
  const [to = ''] = linksOf(times.html).filter(link => link.includes('?start='))
  return [
    ...more,
    await heldPage(sweep),
    details,
    check,
    raced,
    link,
    calendar,
    times,
    settings,
    await gets(to),
    await gets(`/records/${(await dutyOf(sweep.context, 'hexie', '林立春')).record}`),
  ]
}

const nowhere: FormButton = { name: undefined, value: '', action: undefined }

/** What each button of a form would send. */
const sentBy = (form: PageForm, answers: Answers): Submission[] =>
  (form.buttons.length > 0 ? form.buttons : [nowhere]).map(({ name, value, action }) => ({
    address: (action ?? form.action).split('#')[0] ?? '',
    entries: [
      ...filledIn(form, asked(form, answers)),
      ...(name === undefined ? [] : [[name, value] as const]),
    ],
  }))

const kindOf = ({ address, entries }: Submission) =>
  [address.split('/').length, ...new Set(entries.map(([name]) => name))].sort().join()

export interface Ways {
  /** By pattern of a route: what our forms send there, one of each kind. */
  readonly submissions: (pattern: string) => Submission[]
  /** By pattern of a route: the addresses that our pages lead to, with their queries. */
  readonly links: (pattern: string) => string[]
}

/** The ways that the pages themselves lead, read from them. */
export const waysOf = async (sweep: Sweep): Promise<Ways> => {
  const pages = await pagesOf(sweep)
  const forms = pages.flatMap(page => page.forms).filter(({ method }) => method === 'POST')
  const sent = forms.flatMap(form => sentBy(form, answersOf(sweep)))
  const links = [
    ...new Set([
      ...pages.flatMap(({ html }) => [...linksOf(html), ...assetsOf(html)]),
      ...pages.map(page => page.address),
    ]),
  ]
  return {
    submissions: pattern => {
      const of = sent.filter(({ address }) => isOf(pattern, address))
      return of.filter((one, at) => of.findIndex(other => kindOf(other) === kindOf(one)) === at)
    },
    links: pattern => links.filter(link => isOf(pattern, link)),
  }
}
