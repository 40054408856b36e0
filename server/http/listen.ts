import { once } from 'node:events'
import type { Server } from 'node:http'
import type { Config } from '../config.ts'

export interface Listening {
  /**
   * Takes no new requests, answers those under way, then is done. After the patience (milliseconds) every connection is closed, so
   * that the database still has its time within a clean stop: one that never sent a request counts as no idle one.
   */
  close(patience?: number): Promise<void>
}

/** It cannot be listened there; the message says what to do. */
export class PortFault extends Error {
  override readonly name = 'PortFault'
}

const elsewhere = 'is no address of this machine: choose one that is, such as HOST=127.0.0.1.'

/** What to do about the ways in which the system refuses a port or an address. */
const remedies: Record<string, (asked: Pick<Config, 'host' | 'port'>) => string> = {
  EADDRINUSE: ({ port }) =>
    `Port ${port} is taken: stop what listens there, or start with another, such as PORT=3001.`,
  EACCES: ({ port }) => `Port ${port} is not allowed: choose one above 1023, such as PORT=3000.`,
  EADDRNOTAVAIL: ({ host }) => `HOST ${host} ${elsewhere}`,
  EAFNOSUPPORT: ({ host }) => `HOST ${host} ${elsewhere}`,
  EINVAL: ({ host }) => `HOST ${host} ${elsewhere}`,
  ENOTFOUND: ({ host }) => `HOST ${host} ${elsewhere}`,
  EAI_AGAIN: ({ host }) => `HOST ${host} cannot be looked up just now: set an address, such as 127.0.0.1.`,
}

const A_MOMENT = 3_000

/** @throws PortFault when the port is taken or not allowed, or the address is not this machine's. */
export const listen = async (server: Server, asked: Pick<Config, 'host' | 'port'>): Promise<Listening> => {
  server.listen(asked.port, asked.host)
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    const sentence = remedies[error.code ?? '']?.(asked)
    throw sentence === undefined ? error : new PortFault(sentence)
  })
  return {
    close: async (patience = A_MOMENT) => {
      const closed = once(server, 'close')
      server.close()
      // One that was being answered is idle once it is answered, and would be kept for the next request.
      const idle = setInterval(() => server.closeIdleConnections(), 100)
      const end = setTimeout(() => server.closeAllConnections(), patience).unref()
      await closed
      clearInterval(idle)
      clearTimeout(end)
    },
  }
}
