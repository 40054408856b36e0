import { beforeEach, describe, expect, it } from 'vitest'
import { checkIn } from '../../server/rosters/check-in.ts'
import { minutesPresent } from '../../server/rosters/presence-rules.ts'
import { settleWhoCame } from '../../server/rosters/settle.ts'
import { textIn } from '../../views/text/text.ts'
import { bare } from '../setup/bare.ts'
import { dutyOf } from '../setup/laid-rosters.ts'
import { openSite } from '../setup/site.ts'
import { at } from '../setup/small-park.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'
import { visitorOf } from '../setup/visitor.ts'

const site = await openSite()
const { context, sql, setClock, origin } = site
const { volunteerHours: text, refused } = textIn('zh-CN')
const worker = await signedIn(site, 'worker 林立春')
const duty = await dutyOf(context, 'hexie', '林立春')
const elsewhere = await dutyOf(context, 'hexie', '白大寒')
const code = `/check-in/${duty.dutyId}?k=${duty.key}`

const stands = async (assignmentId: number) => {
  const [row] = await sql`
    select state, checked_in_at, (select minutes from volunteer_minutes where source = 'assignment/' || assignment_id) as minutes
    from assignment where assignment_id = ${assignmentId}`
  return row
}

beforeEach(async () => {
  setClock('2026-11-25T09:00')
  await sql`update assignment set checked_in_at = null, state = 'accepted'`
})

describe('the code at a post', () => {
  it('shows whoever has a shift there now their shift and one button, and writes down when it was pressed', async () => {
    setClock('2026-11-25T08:00')
    const page = await worker.gets(code)
    expect(page.status).toBe(200)
    expect(wordsOf(page.html)).toContain('窗口值班')
    const pressed = await worker.sends(page, code)
    expect([pressed.status, pressed.headers.location]).toEqual([303, code])
    expect(await stands(duty.today)).toMatchObject({ state: 'accepted', checkedInAt: at('2026-11-25 08:00') })
    setClock('2026-11-25T08:30')
    const again = await worker.gets(code)
    expect(wordsOf(again.html)).toContain(text.checkIn.done('08:00'))
    expect(again.forms.filter(({ action }) => action?.startsWith('/check-in/'))).toEqual([])
    expect((await worker.sends(page, code)).status).toBe(303)
    expect(await stands(duty.today)).toMatchObject({ checkedInAt: at('2026-11-25 08:00') })
  })

  it('is not there by another key or an old one, at another hour, or for whoever has no shift there', async () => {
    const absent = async (who: typeof worker, address: string) => {
      const [asked, nowhere] = [await who.gets(address), await who.gets('/nowhere')]
      return JSON.stringify(bare(asked, address)) === JSON.stringify(bare(nowhere, '/nowhere'))
    }
    for (const address of [
      `/check-in/${duty.dutyId}`,
      `/check-in/${duty.dutyId}?k=${elsewhere.key}`,
      `/check-in/${elsewhere.dutyId}?k=${elsewhere.key}`,
      '/check-in/999999999?k=x',
    ])
      expect([address, await absent(worker, address)]).toEqual([address, true])
    expect(await absent(await signedIn(site, 'worker 秦芒种'), code)).toBe(true)
    for (const hour of ['2026-11-25T07:59', '2026-11-25T12:00']) {
      setClock(hour)
      expect([hour, await absent(worker, code)]).toEqual([hour, true])
    }
  })

  it('leads whoever is not signed in to the sign-in and back', async () => {
    const { status, headers } = await visitorOf(origin).gets(code)
    expect([status, headers.location]).toEqual([303, `/sign-in?to=${encodeURIComponent(code)}`])
  })

  it('is made anew by its coordinator alone, and the old one opens nothing any more', async () => {
    const coordinator = await signedIn(site, 'coordinator of hexie')
    const address = `/o/hexie/duties/${elsewhere.dutyId}/check-in`
    const page = await coordinator.gets(address)
    expect(page.html).toContain('class="qr"')
    await coordinator.sends(page, address)
    // The same page pressed once more makes no third.
    await coordinator.sends(page, address)
    const other = await signedIn(site, 'worker 白大寒')
    expect((await other.gets(`/check-in/${elsewhere.dutyId}?k=${elsewhere.key}`)).status).toBe(404)
    const rows = await sql`select check_in_epoch from duty where duty_id = ${elsewhere.dutyId}`
    expect(rows).toMatchObject([{ checkInEpoch: 2 }])
    const stranger = await signedIn(site, 'coordinator of yujia')
    expect((await stranger.gets(`/o/yujia/duties/${duty.dutyId}/check-in`)).status).toBe(404)
  })
})

describe('by the desk', () => {
  it('whoever is at their post is written down, today’s shifts of all organisations, once', async () => {
    const desk = await signedIn(site, 'receptionist')
    const page = await desk.gets('/desk/shifts')
    expect(wordsOf(page.html)).toContain('林立春')
    const press = `/desk/shifts/${duty.today}/presence`
    expect((await desk.sends(page, press)).status).toBe(303)
    const again = await desk.sends(page, press)
    expect(again.status).toBe(409)
    expect(wordsOf(again.html)).toContain(refused.a_shift_is_checked_in_at_its_hour)
    await expect(checkIn(context, duty.past, desk.accountId)).rejects.toMatchObject({ status: 409 })
  })
})

describe('after the shift', () => {
  it.each([
    ['before it', '2026-11-25 08:10', 180],
    ['a quarter of an hour late', '2026-11-25 09:15', 180],
    ['later than that', '2026-11-25 09:16', 164],
    ['in its last seconds', '2026-11-25 11:59:40', 1],
  ])('whoever came %s was there for as long', (_when, came, minutes) => {
    const [starts, ends] = [at('2026-11-25 09:00'), at('2026-11-25 12:00')]
    expect(minutesPresent({ starts, ends, checkedInAt: at(came) })).toBe(minutes)
  })

  it('those who checked in are counted once, however many instances do it, and nobody else', async () => {
    await sql`update assignment set checked_in_at = ${at('2026-11-25 09:30')} where assignment_id = ${duty.today}`
    setClock('2026-11-25T11:59')
    await settleWhoCame(context)
    expect((await stands(duty.today))?.state).toBe('accepted')
    setClock('2026-11-25T12:00')
    await Promise.all([settleWhoCame(context), settleWhoCame(context), settleWhoCame(context)])
    expect(await stands(duty.today)).toMatchObject({ state: 'worked', minutes: 150 })
    expect((await stands(elsewhere.today))?.state).toBe('accepted')
  })

  it('a coordinator says who came and for how long, or that nobody did, once', async () => {
    const coordinator = await signedIn(site, 'coordinator of hexie')
    const address = `/o/hexie/rosters/${elsewhere.rosterId}/presence`
    const page = await coordinator.gets(address)
    expect(page.status).toBe(200)
    const worked = `${address}/${elsewhere.past}`
    const wrong = await coordinator.sends(page, worked, { minutes: '961' })
    expect([wrong.status, wrong.html.includes('value="961"')]).toEqual([422, true])
    expect((await coordinator.sends(page, worked, { minutes: '120' })).status).toBe(303)
    expect(await stands(elsewhere.past)).toMatchObject({ state: 'worked', minutes: 120 })
    const absence = `/o/hexie/rosters/${elsewhere.rosterId}/absence/${elsewhere.past}`
    const again = await coordinator.sends(page, absence)
    expect(again.status).toBe(409)
    expect(wordsOf(again.html)).toContain(refused.a_shift_is_settled_once)

    const mine = await coordinator.gets(`/o/hexie/rosters/${duty.rosterId}/presence`)
    await coordinator.sends(mine, `/o/hexie/rosters/${duty.rosterId}/absence/${duty.past}`)
    expect(await stands(duty.past)).toMatchObject({ state: 'absent', minutes: null })
    const stranger = await signedIn(site, 'coordinator of yujia')
    expect((await stranger.gets(`/o/yujia/rosters/${duty.rosterId}/presence`)).status).toBe(404)
  })
})
