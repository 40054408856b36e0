import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { afterAll } from 'vitest'

/** Where a server can answer otherwise: 'content' to the final dot, 'handshake' to what follows STARTTLS. */
export type Stage = 'greeting' | 'EHLO' | 'handshake' | 'AUTH' | 'MAIL' | 'RCPT' | 'DATA' | 'content'
/** A line, or more; or it says nothing for ever, or hangs up. */
export type Answer = string | 'silence' | 'hang up'

const usual: Readonly<Record<string, string>> = {
  greeting: '220 here',
  EHLO: '250 here',
  STARTTLS: '220 go on',
  DATA: '354 go on',
  content: '250 2.0.0 Ok: queued as ABC1',
  QUIT: '221 bye',
}

/**
 * A mail server of this machine that answers as it is told at a stage: what it took it keeps, also where its answer then says
 * that it did not. One answer for ever, or several in turn and then the usual one.
 */
export const scriptedServer = async () => {
  const taken: string[] = []
  const connections = new Set<Socket>()
  let otherwise: Partial<Record<Stage, Answer | readonly Answer[]>> = {}
  let inTurn = new Map<Stage, number>()

  const answerAt = (stage: string): Answer => {
    const given = otherwise[stage as Stage]
    if (given === undefined) return usual[stage] ?? '250 ok'
    if (typeof given === 'string') return given
    const turn = inTurn.get(stage as Stage) ?? 0
    inTurn.set(stage as Stage, turn + 1)
    return given[turn] ?? usual[stage] ?? '250 ok'
  }

  const server = createServer(socket => {
    connections.add(socket)
    socket.on('error', () => {}).on('close', () => connections.delete(socket))
    const say = (stage: string) => {
      const answer = answerAt(stage)
      if (answer === 'hang up') socket.end()
      else if (answer !== 'silence') socket.write(`${answer}\r\n`)
      return answer
    }
    let heard = ''
    let content = false
    let encrypted = false
    say('greeting')
    socket.setEncoding('utf8').on('data', text => {
      if (encrypted) return say('handshake')
      heard += text
      for (;;) {
        const ends = content ? '\r\n.\r\n' : '\r\n'
        const end = heard.indexOf(ends)
        if (end < 0) return
        const said = heard.slice(0, end)
        heard = heard.slice(end + ends.length)
        if (content) taken.push(said)
        const stage = content ? 'content' : (said.split(/[ :]/)[0]?.toUpperCase() ?? '')
        content = say(stage).startsWith('354')
        encrypted = stage === 'STARTTLS'
      }
    })
  })
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  afterAll(() => {
    for (const socket of connections) socket.destroy()
    server.close()
  })
  const { port } = listening.address() as AddressInfo
  return {
    port,
    taken,
    /** From now on at these stages; nothing: as usual. */
    answers: (next: typeof otherwise = {}) => {
      otherwise = next
      inTurn = new Map()
      taken.length = 0
    },
  }
}
