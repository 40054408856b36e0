import { connect as connectSocket, createServer } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { askingNoTypes, connect } from '../../sql/connect.ts'
import { listenHere } from '../setup/listen-here.ts'
import { openPark } from '../setup/park.ts'

const { database } = await openPark('2026-11-25T09:00')

/** Leads to the database, and hangs up when a connection but the first asks which types of arrays there are. */
const leading = async () => {
  let connections = 0
  const server = createServer(client => {
    const isFirst = connections++ === 0
    const there = connectSocket(`${database.host}/.s.PGSQL.5432`)
    client.on('data', asked => {
      if (!isFirst && asked.includes('typarray')) client.destroy()
    })
    client.on('error', () => there.destroy()).on('close', () => there.destroy())
    there.on('error', () => client.destroy()).on('close', () => client.destroy())
    client.pipe(there).pipe(client)
  })
  const { port } = await listenHere(server as never)
  onTestFinished(() => void server.close())
  return `postgres://${database.user}@127.0.0.1:${port}/${database.database}`
}

it('a connection more asks for nothing over which it could be lost, and knows lists as the first does', async () => {
  const sql = connect(await leading(), 2)
  onTestFinished(() => sql.end({ timeout: 0 }))
  await sql`select 1`
  askingNoTypes(sql)
  const first = await sql.reserve()

  const days = ['2026-11-25', '2026-11-26']
  const [row] = await sql`select ${days}::date[] as days, ${[1, 2]}::bigint[] as ids`

  first.release()
  expect(row).toEqual({ days, ids: [1, 2] })
})
