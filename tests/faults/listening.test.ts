import { once } from 'node:events'
import { createServer, get } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { listen } from '../../server/http/listen.ts'

const here = { host: '127.0.0.1', port: 0 }

const silentVisitor = async (port: number) => {
  const socket = connect(port, '127.0.0.1')
  onTestFinished(() => void socket.destroy())
  await once(socket, 'connect')
  return socket
}

it('a connection over which nothing was ever asked does not hold up a stop', async () => {
  const server = createServer()
  const listening = await listen(server, here)
  const accepted = once(server, 'connection')
  const socket = await silentVisitor((server.address() as AddressInfo).port)
  await accepted
  const ended = once(socket, 'close')

  await listening.close(10)

  await ended
  expect(server.listening).toBe(false)
})

it('what is being answered at a stop is answered to its end', async () => {
  const server = createServer()
  const listening = await listen(server, here)
  const asked = once(server, 'request')
  const answered = once(get({ ...here, port: (server.address() as AddressInfo).port }), 'response')
  const [, response] = await asked

  const closed = listening.close(60_000)
  response.end('to its end')

  const [answer] = await answered
  expect(await answer.setEncoding('utf8').toArray()).toEqual(['to its end'])
  await closed
})

it.each(['203.0.113.7', 'nobody.invalid', 'fe80::1'])(
  'HOST=%s, which is no address of this machine, is a sentence',
  async host => {
    const fault = await listen(createServer(), { host, port: 0 }).catch(error => error)
    expect(fault).toHaveProperty('name', 'PortFault')
    expect(fault.message).toContain(`HOST ${host} `)
  },
)
