import { expect, it } from 'vitest'
import { firstOfTwo, invitationOn, reachesHour } from '../setup/couple.ts'
import { referenceOn, visitorOf } from '../setup/visitor.ts'
import { many, openTwoInstances } from './two-instances.ts'

const { sql, turn, origins } = await openTwoInstances()

it('of fifty browsers that open an invitation at once, one has it, and only that one answers (R14)', async () => {
  const { invitation } = await firstOfTwo(origins[0])
  const browsers = many(50, position => visitorOf(turn(position)))
  const pages = await Promise.all(browsers.map(browser => browser.gets(invitation)))

  const answers = await Promise.all(
    browsers.map((browser, at) => browser.sends(pages[at] as (typeof pages)[number], /\/session$/)),
  )

  expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
  expect(answers.filter(({ status }) => status === 404)).toHaveLength(49)
  expect(await sql`select from visitor_session where opened_with = 'invitation'`).toHaveLength(1)
})

it('answered ten times at once in that browser it is one answer, said once, and each window is shown it (R11, R32)', async () => {
  const { invitation } = await firstOfTwo(origins[0])
  const visitor = visitorOf(origins[0])
  const hour = await reachesHour(visitor, invitation)
  const { called, phone, passcode } = visitor.canary
  const windows = many(10, position => visitorOf(turn(position), visitor))
  const usual = { called, phone, passcode, reach_by: 'sms', come: 'yes' }

  const answers = await Promise.all(windows.map(window => window.sends(hour, '/invitation', usual)))

  expect(new Set(answers.map(({ status, headers }) => `${status} ${headers.location}`))).toEqual(
    new Set(['303 /appointment']),
  )
  const pages = await Promise.all(windows.map(window => window.gets('/appointment')))
  expect(new Set(pages.map(referenceOn)).size).toBe(1)
  const [party] = await sql`
    select party_id, (select count(*)::int from audit_entry where about = 'party/' || party_id and verb = 'invitation.accept') as told
    from party where called = ${called} and ordinal = 2`
  expect(party?.told).toBe(1)
  expect(
    await sql`select from message where party_id = ${party?.partyId} and kind = 'appointment_booked'
      union all select from ring where party_id = ${party?.partyId} and about ->> 'kind' = 'appointment_booked'`,
  ).toHaveLength(1)
  expect(invitationOn({ ...hour, html: invitation })).toBe(invitation)
})
