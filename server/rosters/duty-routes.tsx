import { type Response, Router } from 'express'
import type { OwnDuties } from '../../sql/accounts/staff.ts'
import { places } from '../../sql/availability/places.ts'
import { type DutyShown, dutyAt } from '../../sql/rosters/duties.ts'
import { otherOrganisations, roomsToStandIn } from '../../sql/rosters/duty-choices.ts'
import type { FormState } from '../../views/kit/form.ts'
import type { Staff } from '../../views/kit/staff.ts'
import { dutiesAddress, dutyAddress } from '../../views/rosters/addresses.ts'
import { DutyEditPage } from '../../views/rosters/duty-edit-page.tsx'
import type { Context } from '../context.ts'
import { type Again, answerForm, shownFirst } from '../http/answer-form.ts'
import { numberIn } from '../http/number-in-address.ts'
import { readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { asRosterMaker } from '../http/who-works.ts'
import { addDuty } from './add-duty.ts'
import { changeDuty } from './change-duty.ts'
import { dutyForm, newDutyForm, typedOf } from './duty-form.ts'

interface Shown {
  readonly own: OwnDuties
  readonly staff: Staff
  /** Null: one that is added. */
  readonly present: DutyShown | null
  readonly form: FormState
}

/** Duties that are added, and what they are called, where they stand and who holds them. */
export const dutyRoutes = (context: Context): Router => {
  const coordinator = asRosterMaker(context)
  const { sql } = context

  const choicesFor = async (own: OwnDuties) => {
    const [everyPlace, rooms, organisations] = await Promise.all([
      places(sql),
      roomsToStandIn(sql),
      otherOrganisations(sql, own),
    ])
    return { places: everyPlace, rooms, organisations, ofPark: own.organisationId === null }
  }
  const show = async (
    response: Response,
    { own, ...shown }: Shown,
    { status, refused }: Again = shownFirst,
  ) => {
    const { slug } = own
    const back = shown.present
      ? dutyAddress(slug, shown.present.dutyId, '/edit')
      : `${dutiesAddress(slug)}/new`
    const visit = { ...response.locals.visit, back }
    const choices = await choicesFor(own)
    sendPage(response, status, <DutyEditPage {...{ visit, slug, choices, refused, ...shown }} />)
  }

  return Router()
    .get(
      '/o/:organisation/duties/new',
      coordinator((_request, response, { who: { organisation: own }, staff }) =>
        show(response, { own, staff, present: null, form: { typed: { purpose: ['post'] }, faults: {} } }),
      ),
    )
    .post(
      '/o/:organisation/duties',
      coordinator(async ({ body }, response, { who, staff }) => {
        const own = who.organisation
        const form = readForm(newDutyForm(await choicesFor(own)), body)
        await answerForm(response, form, {
          does: async duty => dutyAddress(own.slug, await addDuty(context, who, duty), '/week'),
          again: again => show(response, { own, staff, present: null, form }, again),
        })
      }),
    )
    .get(
      '/o/:organisation/duties/:duty/edit',
      coordinator(async ({ params }, response, { who: { organisation: own }, staff }, next) => {
        const present = await dutyAt(sql, own, numberIn(params.duty))
        if (!present) return next()
        await show(response, { own, staff, present, form: { typed: typedOf(present), faults: {} } })
      }),
    )
    .post(
      '/o/:organisation/duties/:duty/edit',
      coordinator(async ({ params, body }, response, { who, staff }, next) => {
        const own = who.organisation
        const present = await dutyAt(sql, own, numberIn(params.duty))
        if (!present) return next()
        const { dutyId } = present
        const form = readForm(dutyForm(await choicesFor(own)), body)
        await answerForm(response, form, {
          does: async duty => {
            await changeDuty(context, who, dutyId, duty)
            return dutyAddress(own.slug, dutyId)
          },
          again: async again =>
            show(response, { own, staff, present: (await dutyAt(sql, own, dutyId)) ?? present, form }, again),
        })
      }),
    )
}
