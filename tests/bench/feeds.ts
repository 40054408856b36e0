import autocannon from 'autocannon'
import { connect } from '../../sql/connect.ts'
import { child } from './child.ts'
import type { Ground } from './ground.ts'
import { median, milliseconds, type Row, rowOf, timed } from './row.ts'

const SECONDS = 2
const ROUNDS = 5
const TURNS = 30
/** Clients ask at the full hour, many at once. */
const CONNECTIONS = 50

interface Places {
  readonly product: string
  readonly bare: string
  readonly dressed: string
  readonly entries: number
  readonly feeds: readonly { readonly path: string; readonly etag: string }[]
}

/** How many a second are told that nothing has changed, when each connection begins at another subscription. */
const polled = async (url: string, feeds: Places['feeds']): Promise<number> => {
  const requests = feeds.map(({ path, etag }) => ({ path, headers: { 'if-none-match': etag } }))
  let begins = 0
  const setupClient = (client: autocannon.Client) => {
    const from = (begins++ * requests.length) / CONNECTIONS
    client.setRequests([...requests.slice(from), ...requests.slice(0, from)])
  }
  const answered = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: SECONDS,
    setupClient,
    requests,
  })
  if (answered['3xx'] === 0 || answered['2xx'] + answered['4xx'] + answered['5xx'] + answered.errors > 0)
    throw new Error(`${url} answered otherwise`)
  return answered.requests.average
}

/** A thousand subscriptions whose clients ask again, and one of three hundred entries that something has changed. */
export const feedRows = async (ground: Ground): Promise<Row[]> => {
  const where = await ground.newDatabase('feeds', { seeded: true })
  const server = child('feed-server.ts', [where.host, where.database, where.user])
  const { product, bare, dressed, entries, feeds }: Places = JSON.parse(await server.says())
  const ours: number[] = []
  const alone: number[] = []
  const alike: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await polled(product, feeds))
    alone.push(await polled(bare, feeds))
    alike.push(await polled(dressed, feeds))
  }

  const sql = connect(where, 1)
  const changed: number[] = []
  const library: number[] = []
  // In turn, so that whatever else the machine does is done to both.
  for (let turn = 0; turn < TURNS; turn++) {
    await sql`
      update appointment set changed_at = changed_at + interval '1 second'
      where appointment_id = (select max(appointment_id) from appointment)`
    changed.push(await timed(async () => (await fetch(`${product}${feeds[0]?.path}`)).text()))
    library.push(await timed(async () => (await fetch(`${bare}/alone`)).text()))
  }
  await sql.end()
  await server.end()
  return [
    rowOf(`feeds: ${feeds.length} subscriptions, nothing changed`, {
      measured: `${median(ours).toFixed(0)} a second`,
      against: `Express, 304 at once: ${median(alone).toFixed(0)} a second`,
      ratio: median(ours) / median(alone),
      least: 0.66,
    }),
    rowOf('feeds: the same, beside its log, measures and headers', {
      measured: `${median(ours).toFixed(0)} a second`,
      against: `Express with the same, 304 at once: ${median(alike).toFixed(0)} a second`,
      ratio: median(ours) / median(alike),
      least: 0.66,
    }),
    rowOf(`feeds: one of ${entries} entries, changed`, {
      measured: milliseconds(median(changed)),
      against: `ical-generator alone: ${milliseconds(median(library))}`,
      ratio: median(changed) / median(library),
      most: 1.5,
    }),
  ]
}
