import { randomUUID } from 'node:crypto'
import type { DateTime } from 'luxon'
import { openStarts } from '../../server/availability/open-starts.ts'
import type { Answers } from '../../server/booking/answers.ts'
import { book } from '../../server/booking/book.ts'
import type { Together } from '../../server/booking/coming.ts'
import type { Context } from '../../server/context.ts'
import { type ServiceShown, servicesOfCodes } from '../../sql/booking/services.ts'

/** The least that somebody answers. */
export const answers: Answers = {
  called: '小陈',
  title: null,
  reach: { by: 'none' },
  safeHours: null,
  along: [],
  childAge: null,
  prepare: [],
  passcode: '4827',
  coverWord: null,
  locale: 'zh-CN',
}

/** Two come, and whoever books is at ease and safe. */
export const atEase: Together = { ease: { atEase: 'yes', safeAtHome: 'yes' } }

/** A service of the park by what it is called in SQL. */
export const serviceOf = async ({ sql }: Context, code: string): Promise<ServiceShown> => {
  const [service] = await servicesOfCodes(sql, [code])
  if (!service) throw new Error(`the park has no ${code}`)
  return service
}

/** The first open start of a service. */
export const firstOpen = async (context: Context, service: ServiceShown): Promise<DateTime> => {
  const [first] = await openStarts(context, service)
  if (!first) throw new Error(`${service.code} is full`)
  return first
}

/** Books the first open start of a service, under a booking key of its own unless one is given. */
export const bookFirst = async (
  context: Context,
  code: string,
  changed: { answers?: Partial<Answers>; together?: Together; bookingKey?: string; starts?: DateTime } = {},
) => {
  const service = await serviceOf(context, code)
  const starts = changed.starts ?? (await firstOpen(context, service))
  const bookingKey = changed.bookingKey ?? randomUUID()
  const booked = await book(context, {
    service,
    starts,
    answers: { ...answers, ...changed.answers },
    together: changed.together ?? (service.partiesLeast === 2 ? atEase : null),
    bookingKey,
    through: 'web',
  })
  return { ...booked, service, starts }
}
