import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { openSession } from '../../server/accounts/open-session.ts'
import { createApp } from '../../server/app.tsx'
import { openAppointment } from '../../server/booking/open-appointment.ts'
import type { Granted } from '../../sql/accounts/sessions.ts'
import { bookFirst, serviceOf } from '../setup/booking.ts'
import { FULL_DAY, fillDay } from '../setup/full-day.ts'
import { contextAt } from './ground.ts'

/**
 * The product behind a port of its own, with an appointment that a cookie has open; beside it a bare Express that sends as many
 * bytes as it is asked for. It says where they are.
 */
const [host = '', database = '', user = ''] = process.argv.slice(2)
const context = contextAt({ host, database, user })
const { partyId } = await bookFirst(context, 'individual-counselling')
const visit = await openAppointment(context, partyId, 'passcode')
const { address } = await serviceOf(context, 'individual-counselling')

await fillDay(context.sql)
const [office] = await context.sql<[Granted & { accountId: number }]>`
  select account_id, role, organisation_id, slug, name_zh, name_en
  from role_grant join organisation using (organisation_id) where slug = 'hexie'`
const { accountId, ...granted } = office
const session = await openSession(context, {
  ...{ accountId, roles: [granted], device: 'bench', secondFactor: true, shared: false },
})

const listen = async (app: ReturnType<typeof express>): Promise<string> => {
  const server = createServer(app)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
const bare = express()
bare.get('/:bytes', (request, response) => {
  response.type('html').send('x'.repeat(Number(request.params.bytes)))
})
const places = {
  product: await listen(createApp(context)),
  bare: await listen(bare),
  visit,
  week: `/t/${address}`,
  session,
  board: `/o/hexie/day/${FULL_DAY}`,
}
process.stdout.write(`${JSON.stringify(places)}\n`)
