import { beforeEach, expect, it } from 'vitest'
import { unseal } from '../../server/keys/seal.ts'
import { RobotFault, resealRobots } from '../../server/messages/reseal-robots.ts'
import { robotPlace } from '../../server/messages/robot-place.ts'
import { tellOfMending } from '../../server/messages/tell-robots.ts'
import { textIn } from '../../views/text/text.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'
import { visitorOf } from '../setup/visitor.ts'

const site = await openSite()
const { sql, context, origin } = site
const { robots: text, faults, refused } = textIn('zh-CN')
const coordinator = await signedIn(site, 'coordinator of hexie')
const page = '/o/hexie/robots'
const key = '0f'.repeat(32)
const dingtalk = `https://oapi.dingtalk.com/robot/send?access_token=${key}`
const secret = `SEC${'7e'.repeat(32)}`
const sets = async (answers: Record<string, string>) =>
  coordinator.sends(await coordinator.gets(page), page, answers)
const robots = () => sql<{ organisationId: number; keySealed: Buffer; version: number }[]>`
  select organisation_id, key_sealed, version from robot`

beforeEach(() => sql`truncate robot`)

it('a coordinator sets a robot; its address is sealed, never shown again, and the audit says who set one', async () => {
  expect((await sets({ address: ` ${dingtalk} `, secret })).status).toBe(303)
  const [robot] = await robots()
  const of = { organisationId: robot?.organisationId ?? 0, kind: 'dingtalk' } as const
  expect(robot?.keySealed.includes(key)).toBe(false)
  expect(unseal(context.keys, robotPlace(of, 'key_sealed'), robot?.keySealed ?? Buffer.alloc(0))).toBe(key)
  const { html } = await coordinator.gets(page)
  expect(wordsOf(html)).toContain(text.set)
  expect(html).not.toContain(key)
  expect(html).not.toContain(secret)
  const entries = await sql`select actor, verb, detail from audit_entry where verb like 'organisation.%robot'`
  const actor = `account/${coordinator.accountId}`
  expect(entries).toEqual([{ actor, verb: 'organisation.set_robot', detail: { robot: 'dingtalk' } }])
})

it.each([
  ['http://oapi.dingtalk.com/robot/send?access_token=x', '', faults.not_a_robot],
  [`https://oapi.dingtalk.com.example.org/robot/send?access_token=${key}`, secret, faults.not_a_robot],
  [`https://169.254.169.254/robot/send?access_token=${key}`, secret, faults.not_a_robot],
  ['https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=', '', faults.not_a_robot],
  [dingtalk, '', faults.secret_is_needed],
  [dingtalk, 'guess', faults.not_a_secret],
])('%s with the secret "%s" is none: nothing is posted anywhere else', async (address, secret, fault) => {
  const answer = await sets({ address, secret })
  expect(answer.status).toBe(422)
  expect(wordsOf(answer.html)).toContain(fault)
  expect(await robots()).toHaveLength(0)
})

it('set or removed by somebody else meanwhile, it stands as it stands now', async () => {
  const before = await coordinator.gets(page)
  await sets({ address: dingtalk, secret })
  const late = await coordinator.sends(before, page, { address: dingtalk, secret })
  expect(late.status).toBe(409)
  expect(wordsOf(late.html)).toContain(refused.it_has_changed_meanwhile)
  const shown = await coordinator.gets(page)
  expect((await coordinator.sends(shown, `${page}/removal`)).status).toBe(303)
  expect(await robots()).toHaveLength(0)
  expect((await coordinator.sends(shown, `${page}/removal`)).status).toBe(409)
})

it('a robot is told of what is booked and of what no longer fits, each once', async () => {
  await sets({
    address: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6-7xxx-4bc4-97a0-0ec2sifa5aaa',
  })
  const { reference } = await visitorOf(origin).books()
  const { appointmentId } = await site.partyOf(reference)
  await sql`
    insert into closure (place_id, during, said_zh, said_en)
    select place_id, appointment.during, '停电', 'No power' from appointment join service using (service_id)
    where appointment_id = ${appointmentId}`
  await tellOfMending(context)
  await tellOfMending(context)
  const told = await sql<{ kind: string; about: object }[]>`
    select kind, about from message where channel = 'robot' order by message_id`
  const about = { organisationId: (await robots())[0]?.organisationId, robot: 'wecom', appointmentId }
  expect(told).toEqual([
    { kind: 'robot_booked', about },
    { kind: 'robot_to_mend', about },
  ])
})

it('no other coordinator sees it', async () => {
  const other = await signedIn(site, 'coordinator of yujia')
  expect((await other.gets(page)).status).toBe(404)
})

it('under a new key it is sealed anew, opens without the old one, and says what no key opens', async () => {
  await sets({ address: dingtalk, secret })
  const newer = { version: 9, secret: Buffer.alloc(32, 9) }
  expect(await resealRobots({ sql, keys: [newer, ...context.keys] })).toBe(1)
  const [robot] = await robots()
  const of = { organisationId: robot?.organisationId ?? 0, kind: 'dingtalk' } as const
  expect(unseal([newer], robotPlace(of, 'key_sealed'), robot?.keySealed ?? Buffer.alloc(0))).toBe(key)
  expect(await resealRobots({ sql, keys: [newer, ...context.keys] })).toBe(0)
  await expect(resealRobots({ sql, keys: context.keys })).rejects.toThrow(RobotFault)
})
