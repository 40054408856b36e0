import autocannon from 'autocannon'
import { child } from './child.ts'
import type { Ground } from './ground.ts'
import { type Row, rowOf } from './row.ts'

const SECONDS = 5
const CONNECTIONS = 10

interface Places {
  readonly product: string
  readonly bare: string
  readonly visit: string
  readonly week: string
  readonly session: string
  readonly board: string
}

/** Answers a second, and whether all were answered as they should be. */
const load = async (url: string, cookie = ''): Promise<number> => {
  const headers = { cookie, 'accept-language': 'zh-CN' }
  await autocannon({ url, headers, duration: 1, connections: CONNECTIONS })
  const { requests, non2xx, errors } = await autocannon({
    url,
    headers,
    duration: SECONDS,
    connections: CONNECTIONS,
  })
  if (non2xx + errors > 0) throw new Error(`${non2xx} answers of ${url} were none`)
  return requests.average
}

/** Pages against an Express that sends a text of that size. */
export const pageRows = async (ground: Ground): Promise<Row[]> => {
  const where = await ground.newDatabase('pages', { seeded: true })
  const server = child('page-server.ts', [where.host, where.database, where.user])
  const { product, bare, visit, week, session, board }: Places = JSON.parse(await server.says())
  const cookie = `visit=${visit}; session=${session}; browser=${'b'.repeat(43)}; language=zh-CN`
  const rows: Row[] = []
  for (const [name, path, least] of [
    ['home', '/', 0.4],
    ["a service's week", week, 0.15],
    ['an appointment', '/appointment', 0.4],
    ['a day board of 40 people, 10 rooms and 150 claims', board, 0.1],
  ] as const) {
    const bytes = (await (await fetch(product + path, { headers: { cookie } })).arrayBuffer()).byteLength
    const [page, text] = [await load(product + path, cookie), await load(`${bare}/${bytes}`)]
    rows.push(
      rowOf(`pages: ${name}, ${(bytes / 1024).toFixed(1)} KB`, {
        measured: `${page.toFixed(0)} a second`,
        against: `Express, a text of that size: ${text.toFixed(0)} a second`,
        ratio: page / text,
        least,
      }),
    )
  }
  await server.end()
  return rows
}
