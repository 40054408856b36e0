import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { createApp } from '../../server/app.tsx'
import { tendDemonstration } from '../../server/demonstration/tend-demonstration.ts'
import { lendingInspector } from './inspector.ts'
import { listenHere } from './listen-here.ts'
import { liveTemplate } from './live-template.ts'
import { openingOfSites } from './opening-of-sites.ts'
import { openPark } from './park.ts'

/**
 * For one test file: the whole demonstration behind a real address of this machine, as a browser meets it. Its clock stands on
 * a Wednesday morning unless it is set.
 */
export const openLivePark = async (variables: Record<string, string> = {}, at = openingOfSites) => {
  const { server, origin, port } = await listenHere(createServer())
  const varDir = mkdtempSync(join(tmpdir(), 'live-'))
  const like = at === openingOfSites ? await liveTemplate() : undefined
  const park = await openPark(at, { PUBLIC_URL: origin, VAR_DIR: varDir, ...variables }, like)
  if (!like) await tendDemonstration(park.context)
  const answered = new Set<string>()
  server.on('request', (request: { route?: { path: string } } & IncomingMessage, response) =>
    response.once('finish', () => {
      if ('sec-fetch-mode' in request.headers) answered.add(`${request.method} ${request.route?.path}`)
    }),
  )
  server.on('request', lendingInspector(createApp(park.context)))
  afterAll(() => {
    server.close()
    server.closeAllConnections()
    rmSync(varDir, { recursive: true })
  })
  /** answered: the method and pattern of every route that a browser with a screen has asked (it alone says Sec-Fetch-Mode), 'GET /t/:address'. */
  return { ...park, origin, port, answered }
}

export type LivePark = Awaited<ReturnType<typeof openLivePark>>
