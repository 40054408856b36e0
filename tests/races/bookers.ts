import type { DateTime } from 'luxon'
import { startField } from '../../views/booking/steps.ts'
import type { Page } from '../setup/paper-browser.ts'
import { type Visitor, visitorOf } from '../setup/visitor.ts'

/** Somebody before a page with the button, or before what it answered. */
export interface Booker {
  readonly visitor: Visitor
  readonly page: Page
}

/** Somebody new who has answered everything for one start of a service. */
export const bookerOf = async (origin: string, service: string, start: DateTime): Promise<Booker> => {
  const visitor = visitorOf(origin)
  return { visitor, page: await visitor.checks({ service, start: startField(start) }) }
}

/** The other starts that a page offers to whoever lost one. */
export const offeredOn = ({ forms }: Page): string[] =>
  forms
    .flatMap(({ fields }) => fields)
    .filter(({ name, type }) => name === 'instead' && type === 'radio')
    .map(({ value }) => value)

/** All press the button at the same moment; who is offered other starts takes one of them. */
export const race = (bookers: readonly Booker[]): Promise<Booker[]> =>
  Promise.all(
    bookers.map(async ({ visitor, page }, position) => {
      const offered = offeredOn(page)
      const instead = offered[position % offered.length]
      return { visitor, page: await visitor.presses(page, instead === undefined ? {} : { instead }) }
    }),
  )

export const isBooked = ({ page }: Booker) => page.status === 303
