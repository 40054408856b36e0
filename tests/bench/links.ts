import { randomUUID } from 'node:crypto'
import { createApp } from '../../server/app.tsx'
import { book } from '../../server/booking/book.ts'
import { invitationKey, linkKey } from '../../server/booking/link-key.ts'
import { waitingKey } from '../../server/booking/waiting-key.ts'
import { invitationAt } from '../../sql/booking/invitations.ts'
import { partyOfReference } from '../../sql/booking/links.ts'
import { answers, firstOpen, serviceOf } from '../setup/booking.ts'
import { waitFor } from '../setup/waiting.ts'
import { contextAt, type Ground } from './ground.ts'
import { median, milliseconds, type Row, rowOf, timed } from './row.ts'

const TIMES = 200

/** How long each of these answers takes, in turn and then all again, so that a slow moment falls on all alike. */
const mediansOf = async (asks: Readonly<Record<string, () => Promise<unknown>>>) => {
  const taken = new Map(Object.keys(asks).map(name => [name, [] as number[]]))
  for (let turn = -5; turn < TIMES; turn++)
    for (const [name, ask] of Object.entries(asks)) {
      const time = await timed(ask)
      if (turn >= 0) taken.get(name)?.push(time)
    }
  return [...taken].map(([name, times]) => ({ name, time: median(times) }))
}

/** What opens nothing takes one time, whatever is wrong with it: medians of 200 each, against the first (security.md 4 and 7). */
export const linkRows = async (ground: Ground): Promise<Row[]> => {
  const context = contextAt(await ground.newDatabase('links', { seeded: true }))
  const { sql, keys } = context
  const server = createApp(context).listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  const { port } = server.address() as { port: number }
  const service = await serviceOf(context, 'joint-mediation')
  const starts = await firstOpen(context, service)
  const booking = { service, starts, answers, bookingKey: randomUUID(), through: 'web' } as const
  const { reference, appointmentId } = await book(context, booking)
  const [{ number } = { number: '' }] = await sql<{ number: string }[]>`
    select invitation_reference as number from party where appointment_id = ${appointmentId} and ordinal = 2`
  const [party, invitation] = [await partyOfReference(sql, reference), await invitationAt(sql, number)]
  if (!party || !invitation) throw new Error('nothing is booked')
  await sql`update party set link_epoch = 2 where party_id = ${party.partyId}`
  await sql`update party set invitation_epoch = 2 where party_id = ${invitation.partyId}`
  const waitingEntryId = await waitFor(context, 'individual-counselling')
  const [waiting] = await sql<[{ reference: string; linkEpoch: number }]>`
    select reference, link_epoch from waiting_entry where waiting_entry_id = ${waitingEntryId}`
  await sql`update waiting_entry set link_epoch = link_epoch + 1 where waiting_entry_id = ${waitingEntryId}`
  const wrong = 'x'.repeat(43)
  const posts = (address: string, fields: Record<string, string>) => async () => {
    const headers = { cookie: `browser=${'b'.repeat(43)}`, 'sec-fetch-site': 'same-origin' }
    const sent = { method: 'POST', headers, body: new URLSearchParams(fields), redirect: 'manual' } as const
    await (await fetch(`http://127.0.0.1:${port}${address}`, sent)).arrayBuffer()
  }
  const kinds = {
    '/a': {
      unknown: posts('/a/00000000/session', { k: wrong }),
      malformed: posts('/a/x/session', { k: wrong }),
      wrong: posts(`/a/${reference}/session`, { k: wrong }),
      revoked: posts(`/a/${reference}/session`, { k: linkKey(keys, party) }),
    },
    '/i': {
      unknown: posts('/i/00000000/session', { k: wrong }),
      malformed: posts('/i/x/session', { k: wrong }),
      wrong: posts(`/i/${number}/session`, { k: wrong }),
      revoked: posts(`/i/${number}/session`, { k: invitationKey(keys, invitation) }),
    },
    '/w': {
      unknown: posts('/w/00000000/session', { k: wrong }),
      malformed: posts('/w/x/session', { k: wrong }),
      wrong: posts(`/w/${waiting.reference}/session`, { k: wrong }),
      revoked: posts(`/w/${waiting.reference}/session`, {
        k: waitingKey(keys, { ...waiting, waitingEntryId }),
      }),
    },
    '/find': {
      unknown: posts('/find', { reference: '00000000', passcode: '0000' }),
      malformed: posts('/find', { reference: 'x', passcode: '0000' }),
      wrong: posts('/find', { reference, passcode: '0000' }),
    },
  }
  const rows: Row[] = []
  for (const [kind, asks] of Object.entries(kinds)) {
    const [first, ...others] = await mediansOf(asks)
    for (const { name, time } of others)
      rows.push(
        rowOf(`links: ${kind}, ${name}`, {
          measured: milliseconds(time),
          against: `${first?.name}: ${milliseconds(first?.time ?? 0)}`,
          ratio: time / (first?.time ?? time),
          most: 1.15,
        }),
      )
  }
  server.close()
  await sql.end()
  return rows
}
