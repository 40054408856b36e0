import { type Response, Router } from 'express'
import { z } from 'zod'
import type { RosterMaker } from '../../sql/accounts/staff.ts'
import { type AskedOne, askedAmong, swapInRoster, swapsOfRoster } from '../../sql/rosters/swaps-shown.ts'
import { type FormState, untouched } from '../../views/kit/form.ts'
import type { Staff } from '../../views/kit/staff.ts'
import { rosterAddress } from '../../views/rosters/addresses.ts'
import { RosterSwapsPage } from '../../views/rosters/roster-swaps-page.tsx'
import type { SwapMeans, SwapWithShifts } from '../../views/rosters/swap.ts'
import { SwapForPage } from '../../views/rosters/swap-for-page.tsx'
import { once } from '../booking/form-fields.ts'
import type { Context } from '../context.ts'
import { type Again, answerForm, shownFirst } from '../http/answer-form.ts'
import { numberIn } from '../http/number-in-address.ts'
import { readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { asRosterMaker, type Behind } from '../http/who-works.ts'
import { ownRoster } from './own-roster.ts'
import { withShifts } from './read-swap.ts'
import { readMeans } from './read-swap-means.ts'
import { type SwapAnswer, swapAnswers } from './swap-answer.ts'

const personForm = z.strictObject({
  person: once('choose_one')
    .pipe(z.string().regex(/^[1-9]\d{0,14}$/, 'choose_one'))
    .transform(Number),
})

interface Asked {
  readonly response: Response
  readonly who: RosterMaker
  readonly staff: Staff
  readonly read: SwapWithShifts
  readonly people: readonly AskedOne[]
  readonly body: unknown
  readonly next: () => void
}

/** The swaps of a roster: coordinators are told of them and approve none (R47), but answer for whoever was asked (代填, R47a). */
export const rosterSwapsRoutes = (context: Context): Router => {
  const { sql, now } = context
  const coordinator = asRosterMaker(context)
  const address = '/o/:organisation/rosters/:roster/swaps'

  const readOf = async (rosterId: number, swapId: number): Promise<SwapWithShifts | undefined> => {
    const swap = await swapInRoster(sql, rosterId, swapId, now())
    const [read] = swap ? await withShifts(context, [swap]) : []
    return read
  }
  const withSwap = (does: (asked: Asked) => unknown) => {
    const handler: Behind<RosterMaker> = async (request, response, { who, staff }, next) => {
      const roster = await ownRoster(context, who, request)
      const swapId = numberIn(request.params.swap)
      if (!roster || swapId === null) return next()
      const read = await readOf(roster.rosterId, swapId)
      if (!read) return next()
      const people = await askedAmong(sql, [swapId])
      await does({ response, who, staff, read, people, body: request.body, next })
    }
    return coordinator(handler)
  }

  const show = (
    asked: Asked,
    form: FormState,
    { status, refused }: Again,
    means: SwapMeans | null = null,
  ) => {
    const { response, who, staff, read, people } = asked
    const swaps = rosterAddress(who.organisation.slug, read.swap.rosterId, '/swaps')
    const action = `${swaps}/${read.swap.swapId}`
    const visit = { ...response.locals.visit, back: action }
    sendPage(
      response,
      status,
      <SwapForPage {...{ visit, staff, read, people, means, swaps, action, form, refused }} />,
    )
  }

  const answers = (answer: SwapAnswer) =>
    withSwap(async asked => {
      const { response, who, read, people, body, next } = asked
      const form = readForm(personForm, body)
      const { swapId } = read.swap
      const { value } = form
      if (value && !people.some(({ personId }) => personId === value.person)) return next()
      await answerForm(response, form, {
        does: async ({ person }) => {
          const answering = { swapId, personId: person, accountId: who.accountId, filledIn: true }
          await swapAnswers[answer](context, answering)
          return rosterAddress(who.organisation.slug, read.swap.rosterId, '/swaps')
        },
        again: async again => {
          const stands = (await readOf(read.swap.rosterId, swapId)) ?? read
          const stopped = again.refused === 'swap_breaks_a_rule' && value
          const means = stopped ? await readMeans(context, stands.swap, value.person) : null
          show({ ...asked, read: stands }, form, again, means)
        },
      })
    })

  return Router()
    .get(
      address,
      coordinator(async (request, response, { who, staff }, next) => {
        const roster = await ownRoster(context, who, request)
        if (!roster) return next()
        const swaps = await withShifts(context, await swapsOfRoster(sql, roster.rosterId, now()))
        const people = await askedAmong(
          sql,
          swaps.map(({ swap }) => swap.swapId),
        )
        const of = rosterAddress(who.organisation.slug, roster.rosterId)
        const visit = { ...response.locals.visit, back: `${of}/swaps` }
        sendPage(response, 200, <RosterSwapsPage {...{ visit, staff, swaps, people }} roster={of} />)
      }),
    )
    .get(
      `${address}/:swap`,
      withSwap(asked => show(asked, untouched, shownFirst)),
    )
    .post(`${address}/:swap/taking`, answers('taking'))
    .post(`${address}/:swap/refusal`, answers('refusal'))
}
