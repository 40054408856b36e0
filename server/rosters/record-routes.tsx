import { type Response, Router } from 'express'
import { z } from 'zod'
import type { Coordinator } from '../../sql/accounts/staff.ts'
import { recordOfOwn, recordOfWorker, recordsOfOne } from '../../sql/rosters/records.ts'
import { issuerOf, whoseHours } from '../../sql/rosters/records-written.ts'
import { personAddress } from '../../views/people/addresses.ts'
import { recordAddress } from '../../views/rosters/hours-addresses.ts'
import { IssuePage } from '../../views/rosters/issue-page.tsx'
import { RecordPage } from '../../views/rosters/record-page.tsx'
import { nothing, wholeNumber } from '../booking/form-fields.ts'
import type { Context } from '../context.ts'
import { type Again, answerForm, shownFirst } from '../http/answer-form.ts'
import { BadRequest } from '../http/bad-request.ts'
import { numberIn } from '../http/number-in-address.ts'
import { heldIn, type ReadForm, readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { asCoordinator, asWorker, type Behind } from '../http/who-works.ts'
import { issueRecord, takeBackRecord } from './issue-record.ts'
import { inOrder, periodAsked, periodFields } from './period-form.ts'
import { readRecord } from './read-record.ts'
import { recordCodeIn } from './record-code.ts'

const PERSON = '/o/:organisation/people/:id/record'
const RECORD = '/o/:organisation/records/:record'
const issueForm = z.strictObject({ ...periodFields, issued: wholeNumber }).check(inOrder)

/** Records of service: issued and revoked by the coordinators of an organisation, read by whom they are of (R48). */
export const recordRoutes = (context: Context): Router => {
  const coordinator = asCoordinator(context)
  const worker = asWorker(context)
  const { sql, now } = context

  type Given = Parameters<Behind<Coordinator>>[2]
  const show = async (
    response: Response,
    { who, staff }: Given,
    { person, form }: { person: { personId: number; name: string }; form: ReadForm<unknown> },
    { status, refused }: Again = shownFirst,
  ) => {
    const { organisation } = who
    const back = personAddress(organisation.slug, person.personId, '/record')
    sendPage(
      response,
      status,
      <IssuePage
        visit={{ ...response.locals.visit, back }}
        {...{ staff, person, refused, form, slug: organisation.slug }}
        issuer={await issuerOf(sql, organisation)}
        records={await recordsOfOne(sql, organisation, person.personId)}
      />,
    )
  }

  return Router()
    .get(
      PERSON,
      coordinator(async (request, response, given, next) => {
        const person = await whoseHours(sql, given.who.organisation, numberIn(request.params.id))
        if (!person) return next()
        await show(response, given, { person, form: periodAsked({}, now()) })
      }),
    )
    .post(
      PERSON,
      coordinator(async (request, response, given, next) => {
        const { who } = given
        const person = await whoseHours(sql, who.organisation, numberIn(request.params.id))
        if (!person) return next()
        const form = readForm(issueForm, request.body)
        if (form.faults.issued) throw new BadRequest()
        const { personId } = person
        await answerForm(response, form, {
          does: async asked =>
            recordAddress(who.organisation.slug, await issueRecord(context, who, { ...asked, personId })),
          again: again => show(response, given, { person, form }, again),
        })
      }),
    )
    .get(
      RECORD,
      coordinator(async ({ params }, response, { who, staff }, next) => {
        const record = await recordOfOwn(sql, who.organisation, recordCodeIn(params.record) ?? '')
        if (!record) return next()
        const { visit } = response.locals
        const { slug } = who.organisation
        const shown = await readRecord(context, record)
        sendPage(response, 200, <RecordPage {...{ visit, staff, slug, record: shown }} />)
      }),
    )
    .post(
      `${RECORD}/revocation`,
      coordinator(async ({ params, body }, response, { who }, next) => {
        const record = await recordOfOwn(sql, who.organisation, recordCodeIn(params.record) ?? '')
        if (!record) return next()
        heldIn(nothing, body)
        await takeBackRecord(context, who, record.code)
        response.redirect(303, recordAddress(who.organisation.slug, record.code))
      }),
    )
    .get(
      '/me/records/:record',
      worker(async ({ params }, response, { who, staff }, next) => {
        const record = await recordOfWorker(sql, who, recordCodeIn(params.record) ?? '')
        if (!record) return next()
        const { visit } = response.locals
        const shown = await readRecord(context, record)
        sendPage(response, 200, <RecordPage {...{ visit, staff, slug: null, record: shown }} />)
      }),
    )
}
