import { createServer } from 'node:http'
import { afterAll } from 'vitest'
import { createApp } from '../../server/app.tsx'
import type { Context } from '../../server/context.ts'
import { lendingInspector } from './inspector.ts'
import { listenHere } from './listen-here.ts'

/** Serves the product on this machine until the test file is done: 'http://127.0.0.1:40123'. */
export const serve = async (context: Context): Promise<string> => {
  const { server, origin } = await listenHere(createServer(lendingInspector(createApp(context))))
  afterAll(() => {
    server.close()
    server.closeAllConnections()
  })
  return origin
}
