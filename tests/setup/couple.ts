import type { Sql } from '../../sql/connect.ts'
import type { Answers } from './fill-in.ts'
import type { Page } from './paper-browser.ts'
import { linksOf } from './tags.ts'
import { referenceOn, type Visitor, visitorOf } from './visitor.ts'

/** The opaque address of a session that two hold together. */
export const FOR_TWO = 'q4m'
export const atEase: Answers = { at_ease: 'yes', safe_at_home: 'yes', sealed: 'yes' }

/** The path of the invitation on a page that hands it on. */
export const invitationOn = ({ html, address, status }: Page): string => {
  const [path] = /\/i\/\d{8}\?k=[\w-]{43}/.exec(html) ?? []
  if (path === undefined) throw new Error(`${address} (${status}) hands on no invitation`)
  return path
}

/** Somebody who has booked for two, and the path of the other's invitation, as their page hands it on. */
export const firstOfTwo = async (origin: string, answers: Answers = {}) => {
  const visitor = visitorOf(origin)
  const { reference, page } = await visitor.books({ service: FOR_TWO, ...answers })
  if (!linksOf(page.html).includes('/appointment/invitation')) throw new Error('no invitation is offered')
  const handed = await visitor.gets('/appointment/invitation')
  return { visitor, reference, handed, invitation: invitationOn(handed) }
}

/** Presses the button behind an invitation. */
export const opensInvitation = async (visitor: Visitor, invitation: string) =>
  visitor.sends(await visitor.gets(invitation), /^\/i\/.*\/session$/)

/** Opens it and answers what is asked first; gives the page of the own hour. */
export const reachesHour = async (visitor: Visitor, invitation: string, ease: Answers = atEase) => {
  const questions = await visitor.follows(await opensInvitation(visitor, invitation))
  return visitor.follows(await visitor.sends(questions, '/invitation/questions', ease))
}

/** Whoever is invited comes, with answers of their own; a canary unless they are given. */
export const secondOfTwo = async (
  origin: string,
  invitation: string,
  {
    ease = atEase,
    come = 'yes',
    ...answers
  }: { ease?: Answers; come?: string } & Record<string, unknown> = {},
) => {
  const visitor = visitorOf(origin)
  const hour = await reachesHour(visitor, invitation, ease)
  const { called, phone, passcode } = visitor.canary
  const usual: Answers = { called, reach_by: 'sms', phone, passcode }
  const answer = await visitor.sends(hour, '/invitation', { ...usual, ...(answers as Answers), come })
  const page = await visitor.follows(answer)
  return { visitor, page, hour, reference: referenceOn(page) }
}

/** The place of the other in an appointment of two, by the reference of whoever booked it, as the database has it. */
export const secondPlaceOf = async (sql: Sql, reference: string) => {
  const [row] = await sql`
    select party.*, format, state, appointment.sequence as of_appointment,
      exists (select from safety_case where safety_case.party_id = party.party_id) as safety
    from party join appointment using (appointment_id)
    where ordinal = 2 and appointment_id = (select appointment_id from party where reference = ${reference})`
  return row as NonNullable<typeof row>
}
