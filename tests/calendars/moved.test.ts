import { expect, it } from 'vitest'
import { openStarts } from '../../server/availability/open-starts.ts'
import { moveAppointment } from '../../server/booking/move-appointment.ts'
import { bookFirst } from '../setup/booking.ts'
import { openSite } from '../setup/site.ts'
import { visitorOf } from '../setup/visitor.ts'
import { propertyValue } from './octets.ts'

const { context, origin, setClock } = await openSite()
const PAGE = '/appointment/calendar'

it('an entry that was moved has the new hour, the same UID and a sequence higher by one, and was changed then', async () => {
  const { service, starts, reference, partyId, appointmentId } = await bookFirst(
    context,
    'individual-counselling',
  )
  const visitor = visitorOf(origin)
  await visitor.finds(reference, '4827')
  await visitor.sends(await visitor.gets(PAGE), PAGE)
  const file = async () => (await visitor.gets(`${PAGE}.ics`)).html
  const before = await file()
  const other = (await openStarts(context, service)).find(open => open.diff(starts, 'hours').hours >= 24)
  setClock('2026-11-25T09:07')

  await moveAppointment(
    context,
    { partyId, appointmentId },
    { starts: other ?? expect.fail('full'), sequence: 0 },
  )

  const after = await file()
  const utc = other?.toUTC().toFormat("yyyyMMdd'T'HHmmss'Z'")
  const told = ['UID', 'SEQUENCE', 'DTSTART', 'DTSTAMP', 'STATUS'].map(name => propertyValue(after, name))
  expect(told).toEqual([propertyValue(before, 'UID'), '1', utc, '20261125T010700Z', 'CONFIRMED'])
  expect(await file()).toBe(after)
})
