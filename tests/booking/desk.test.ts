import { beforeEach, describe, expect, it } from 'vitest'
import { textIn } from '../../views/text/text.ts'
import { marksIn, newCanary } from '../setup/canary.ts'
import type { Page } from '../setup/paper-browser.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'
import { openDesk } from './open-desk.ts'

const site = await openDesk()
const { context, sql, desk, called, passcode, setClock, somebody, opens, auditOf } = site
const text = textIn('zh-CN').desk
beforeEach(() => setClock('2026-11-25T12:00'))

const lineOf = ({ html }: Page, partyId: number) =>
  wordsOf(new RegExp(`<li id="p-${partyId}".*?</li>`, 's').exec(html)?.[0] ?? '')

describe('the desk', () => {
  it('shows who comes by reference and room, in the order of time, and what to call them only on a click (R69)', async () => {
    const { partyId, grouped, starts } = await somebody()
    const page = await desk.gets('/desk')
    expect(lineOf(page, partyId)).toContain(grouped)
    expect(lineOf(page, partyId)).toContain(starts.toFormat('HH:mm'))
    expect(marksIn(page.html.replace(/<input[^>]*>/g, ''))).toEqual([])
    expect(wordsOf(page.html)).not.toContain('单独谈一谈')

    const named = await desk.follows(await desk.sends(page, `/desk/parties/${partyId}/name`))
    expect(lineOf(named, partyId)).toContain(text.nameOf(called))
    expect(await auditOf(partyId, 'party.read_name')).toBe(1)
    await setClock('2026-11-25T12:11')
    expect(marksIn(wordsOf((await desk.gets('/desk')).html))).toEqual([])
  })

  it('writes down who came, left or was missed, and says what stands when it is too late for that', async () => {
    const { partyId, appointmentId, starts } = await somebody()
    await setClock(starts.minus({ minutes: 5 }).toISO() ?? '')
    const before = await desk.gets('/desk')
    const arrived = await desk.follows(await desk.sends(before, `/desk/parties/${partyId}/arrival`))
    expect(lineOf(arrived, partyId)).toContain(text.arrivedAt(starts.minus({ minutes: 5 }).toFormat('HH:mm')))
    const again = await desk.sends(before, `/desk/parties/${partyId}/arrival`)
    expect(again.status).toBe(409)
    expect(wordsOf(again.html)).toContain(textIn('zh-CN').refused.an_appointment_goes_step_by_step)
    await setClock(starts.plus({ minutes: 50 }).toISO() ?? '')
    await desk.sends(await desk.gets('/desk'), `/desk/parties/${partyId}/held`)
    expect(await sql`select state from appointment where appointment_id = ${appointmentId}`).toEqual([
      { state: 'completed' },
    ])
  })

  it('says how late somebody is and how much is left, and asks at closing who came (R20)', async () => {
    const { partyId, appointmentId, starts } = await somebody()
    await setClock(starts.plus({ minutes: 12 }).toISO() ?? '')
    const page = await desk.gets('/desk')
    expect(lineOf(page, partyId)).toContain(text.late(12))
    expect(lineOf(page, partyId)).toContain(text.left(48))
    await sql`update appointment set state = 'unclear' where appointment_id = ${appointmentId}`
    await setClock(starts.plus({ days: 1 }).toISO() ?? '')
    const asked = await desk.gets('/desk')
    expect(lineOf(asked, partyId)).toContain(text.came)
    await desk.sends(asked, `/desk/parties/${partyId}/missing`)
    expect(await sql`select state from appointment where appointment_id = ${appointmentId}`).toEqual([
      { state: 'missed' },
    ])
  })

  it('offers whoever is late a shorter talk, which ends at its hour, or another day (R20)', async () => {
    const [late, later] = [await somebody(), await somebody()]
    await setClock(late.starts.plus({ minutes: 12 }).toISO() ?? '')
    const page = await desk.gets('/desk')
    expect(lineOf(page, late.partyId)).toContain(text.shorter)
    const claims = () => sql`select during from reservation where appointment_id = ${late.appointmentId}`
    const claimed = await claims()
    const shorter = await desk.follows(await desk.sends(page, `/desk/parties/${late.partyId}/arrival`))
    const ends = late.starts.plus({ minutes: 60 }).toFormat('HH:mm')
    expect(lineOf(shorter, late.partyId)).toContain(text.shortened(ends, 48))
    expect(await claims()).toEqual(claimed)

    await setClock(later.starts.plus({ minutes: 12 }).toISO() ?? '')
    const offered = await desk.gets('/desk')
    const [address = ''] = /\/desk\?day=[\d-]+&amp;another=\d+/.exec(offered.html) ?? []
    expect(address).toContain(`another=${later.partyId}`)
    const asked = await desk.gets(address.replace('&amp;', '&'))
    const opened = await desk.follows(await desk.sends(asked, '/desk/look-up', { passcode }))
    expect(wordsOf(opened.html)).toContain(text.open.move)
    expect(wordsOf(opened.html)).toContain(later.grouped)
  })

  it('finds a reference that is typed or scanned, and answers one thing to whatever is not there', async () => {
    const { partyId, reference } = await somebody()
    const page = await desk.gets('/desk')
    const found = await desk.sends(page, '/desk/look-up', { reference })
    expect(found.headers.location).toBe(`/desk?day=2026-11-25#p-${partyId}`)
    const [unknown, wrong] = [
      await desk.sends(page, '/desk/look-up', { reference: '00000000' }),
      await opens(reference, '0000'),
    ]
    for (const answer of [unknown, wrong]) {
      expect(answer.status).toBe(422)
      expect(wordsOf(answer.html)).toContain(text.notThere)
    }
    expect((await desk.gets('/desk?day=2027-01-01')).status).toBe(404)
  })

  it('lists quietly the references of a contact with more than two appointments to come, and refuses nothing (R13)', async () => {
    const canary = newCanary()
    const reach = { by: 'sms', contact: `+86${canary.phone}`, telephoneOf: 'self' } as const
    const books = () => somebody({ reach })
    const listed = async () => {
      const { html } = await desk.gets('/desk')
      expect(html).not.toContain(canary.phone)
      return wordsOf(/<section id="often".*?<\/section>/s.exec(html)?.[0] ?? '')
    }
    const [one, two] = [await books(), await books()]
    expect(await listed()).not.toContain(one.grouped)
    const three = await books()
    for (const { grouped } of [one, two, three]) expect(await listed()).toContain(grouped)
    const four = await books()
    expect(await listed()).toContain(four.grouped)

    await sql`update party set withdrawn_at = ${context.now()} where party_id = ${one.partyId}`
    expect(await listed()).not.toContain(one.grouped)
    expect(await listed()).toContain(two.grouped)
    await sql`update appointment set state = 'cancelled' where appointment_id = ${two.appointmentId}`
    expect(await listed()).not.toContain(three.grouped)
  })

  it('is nobody else’s', async () => {
    const others = [await signedIn(site, 'coordinator of hexie'), await signedIn(site, 'worker 林立春')]
    for (const other of others) expect((await other.gets('/desk')).status).toBe(404)
  })
})
