import { once } from 'node:events'
import type { Server } from 'node:http'
import type { Config } from '../config.ts'

export interface Listening {
  /** Takes no new requests, answers those under way, then is done. */
  close(): Promise<void>
}

/** The port cannot be listened on; the message says what to do. */
export class PortFault extends Error {
  override readonly name = 'PortFault'
}

/** @throws PortFault when the port is taken or not allowed. */
export const listen = async (
  server: Server,
  { host, port }: Pick<Config, 'host' | 'port'>,
): Promise<Listening> => {
  server.listen(port, host)
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE')
      throw new PortFault(
        `Port ${port} is taken: stop what listens there, or start with another, such as PORT=3001.`,
      )
    if (error.code === 'EACCES')
      throw new PortFault(`Port ${port} is not allowed: choose one above 1023, such as PORT=3000.`)
    throw error
  })
  return {
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeIdleConnections()
      await closed
    },
  }
}
