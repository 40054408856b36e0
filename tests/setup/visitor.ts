import { type Canary, newCanary } from './canary.ts'
import type { Answers } from './fill-in.ts'
import { type BrowserGiven, openBrowser, type Page } from './paper-browser.ts'
import { linksOf, wordsOf } from './tags.ts'

/** What somebody books: without, the first service of the first door and its first open time. */
export interface Wanted extends Answers {
  /** The opaque address of a service. */
  readonly service?: string
  /** '2026-11-25T18:30', of a service that is given. */
  readonly start?: string
}

/** What is asked first in a session of two, and the fields in which it is answered (R15). */
const atEase: Answers = { at_ease: 'yes', safe_at_home: 'yes', sealed: 'yes' }
const isAskedFirst = (field: string) => field === 'coming' || field in atEase

/** Where the first link of a page leads that is like that. */
const first = (like: RegExp, { html, address, status }: Page): string => {
  const found = linksOf(html).find(link => like.test(link))
  if (found === undefined) throw new Error(`${address} (${status}) has no link like ${like}`)
  return found
}

/** The reference on a page, eight digits; it is written in groups of four. */
export const referenceOn = ({ html, address, status }: Page): string => {
  const [, one, other] = /\b(\d{4}) (\d{4})\b/.exec(wordsOf(html)) ?? []
  if (!one || !other) throw new Error(`${address} (${status}) shows no reference`)
  return one + other
}

/** Somebody with a browser who goes the way the pages lead, and whose answers are a canary unless they are given. */
export const visitorOf = (
  origin: string,
  { canary = newCanary(), ...given }: BrowserGiven & { canary?: Canary } = {},
) => {
  const browser = openBrowser(origin, given)
  const { gets, sends, follows } = browser
  const { called, phone, passcode } = canary
  const usual: Answers = { called, reach_by: 'sms', phone, passcode }

  /** From the home page to a service's times. */
  const choosesService = async (service?: string) => {
    const home = await gets('/')
    if (service !== undefined) return gets(`/t/${service}`)
    const behind = await gets(first(/^\/[dt]\//, home))
    return behind.address.startsWith('/t/') ? behind : gets(first(/^\/t\//, behind))
  }

  /** To the page behind a start; at once when both service and start are known. */
  const choosesTime = async ({ service, start }: Wanted = {}) => {
    if (service !== undefined && start !== undefined) return gets(`/t/${service}/booking?start=${start}`)
    return gets(first(/\/booking\?start=/, await choosesService(service)))
  }

  /** To the page that asks for the details of a booking; of a session of two, past the questions that are asked first (R15). */
  const fillsIn = async ({ service, start, ...answers }: Wanted = {}) => {
    const page = await choosesTime({ ...(service && { service }), ...(start && { start }) })
    if (page.status !== 303) return page
    const questions = await follows(page)
    const { coming = 'both', ...ease } = answers
    const comes = questions.html.includes('name="coming"') ? { coming } : {}
    return sends(questions, /\/questions$/, { ...comes, ...(coming === 'alone' ? {} : atEase), ...ease })
  }

  /** To the page that shows everything once more. */
  const checks = async ({ service, start, ...answers }: Wanted = {}) => {
    const of = (asked: (field: string) => boolean) =>
      Object.fromEntries(Object.entries(answers).filter(([field]) => asked(field)))
    const where = { ...(service && { service }), ...(start && { start }) }
    const details = await fillsIn({ ...where, ...of(isAskedFirst) })
    return sends(details, /\/booking$/, { ...usual, ...of(field => !isAskedFirst(field)) })
  }

  /** The button. Gives what it answered: 303 when it is booked. */
  const presses = (page: Page, answers: Answers = {}) => sends(page, '/appointments', answers)

  /** The whole way to an appointment. */
  const books = async (wanted: Wanted = {}) => {
    const answer = await presses(await checks(wanted))
    const page = await follows(answer)
    return { page, reference: referenceOn(page) }
  }

  const opensLink = async (reference: string, key: string) => {
    const page = await gets(`/a/${reference}?k=${key}`)
    return sends(page, /^\/a\/.*\/session$/)
  }
  const finds = async (reference: string, code = passcode) =>
    sends(await gets('/find'), '/find', { reference, passcode: code })
  const givesPasscode = async (code = passcode) =>
    sends(await gets('/appointment/passcode'), '/appointment/passcode', { passcode: code })

  /** The page that asks once more before it moves to the first time there is; the passcode was given before. */
  const asksToMove = async () => gets(first(/\/time\?start=/, await gets('/appointment/time')))
  const moves = async () => sends(await asksToMove(), '/appointment/time')

  /** The page that asks once more before it cancels; the passcode was given before. */
  const asksToCancel = () => gets('/appointment/cancellation')
  const cancels = async () => sends(await asksToCancel(), '/appointment/cancellation')

  return {
    ...browser,
    ...{ canary, choosesService, choosesTime, fillsIn, checks, presses, books },
    ...{ opensLink, finds, givesPasscode, asksToMove, moves, asksToCancel, cancels },
  }
}

export type Visitor = ReturnType<typeof visitorOf>
