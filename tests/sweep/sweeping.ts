import { createApp } from '../../server/app.tsx'
import { openAppointment } from '../../server/booking/open-appointment.ts'
import type { Locale } from '../../views/text/text.ts'
import { type Answer, type Asked, ask } from '../setup/ask.ts'
import { serviceOf } from '../setup/booking.ts'
import { everyRow } from '../setup/every-row.ts'
import { routesOf } from '../setup/routes-of.ts'
import { openSite } from '../setup/site.ts'
import { visitorOf } from '../setup/visitor.ts'

/** What may be written while everything is refused: that somebody tried. */
const tries = new Set(['passcode_tries', 'passcode_tried_at'])
/** A look at a contact is in the audit, also that of whose it is (R62). */
const LOOKED = 'contact.read'
const sessions = new Set(['visitor_session', 'counter', 'sign_in', 'session'])

/** The park with one appointment in it, whose holder may do everything; and ways to ask of it what nobody should. */
export const openSweep = async () => {
  const site = await openSite()
  const { context, sql, origin } = site
  // What is behind a gate, and the lock of a desk, lead whoever is not signed in to the sign-in, whatever is asked. What the link of
  // an offer, a swap or an urgent call opens is no visitor's: offers-link, swap-link and urgent in tests/rosters/ send it what they
  // should not; so do invitation and waiting-pages in tests/booking/ to what is open to whoever is invited, or waits.
  const all = routesOf(createApp(context)).filter(
    ({ gate, pattern }) =>
      gate === undefined &&
      pattern !== '/desk/lock' &&
      !/^\/((offers|swaps|urgent)\/:key|[iw]\/:reference|(invitation|waiting)(\/|$))/.test(pattern),
  )
  const [forPrograms, routes] = [true, false].map(api =>
    all.filter(({ pattern }) => pattern.startsWith('/api/') === api),
  ) as [typeof all, typeof all]
  const visitor = visitorOf(origin)
  // In a room of its own, so that it takes nobody's place whose form is swept.
  const { address: service } = await serviceOf(context, 'granny-tian')
  const { reference } = await visitor.books({ service })
  const key = await site.keyOf(reference)
  const { partyId } = await site.partyOf(reference)

  /** The headers of the holder's browser, which has just given the passcode. */
  const holding = async () => {
    const secret = await openAppointment(context, partyId, 'passcode')
    return { Cookie: `browser=${visitor.cookies.get('browser')}; visit=${secret}` }
  }

  /** Asks as the holder's own browser would; the languages take turns. */
  let asked = 0
  const asks = async ({ headers, ...rest }: Asked): Promise<{ answer: Answer; locale: Locale }> => {
    asked += 1
    const locale = asked % 2 === 0 ? 'en' : 'zh-CN'
    const usual = { 'Accept-Language': locale, 'Sec-Fetch-Site': 'same-origin', ...(await holding()) }
    return { answer: await ask(origin, { ...rest, headers: { ...usual, ...headers } }), locale }
  }

  /** Everything that is written down, but for visits and tries, and that somebody looked at their own. */
  const written = async () =>
    Object.entries(await everyRow(sql))
      .filter(([table]) => !sessions.has(table))
      .map(([table, rows]) => [
        table,
        rows
          .filter(({ verb }) => verb !== LOOKED)
          .map(row => Object.fromEntries(Object.entries(row).filter(([name]) => !tries.has(name)))),
      ])

  const forgetTries = () => sql`update party set passcode_tries = 0`
  return { ...site, routes, forPrograms, visitor, reference, key, asks, written, forgetTries }
}

export type Sweep = Awaited<ReturnType<typeof openSweep>>
