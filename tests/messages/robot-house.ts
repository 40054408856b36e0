import { createServer } from 'node:http'
import { afterAll } from 'vitest'
import { listenHere } from '../setup/listen-here.ts'

/** What a house answers: a body, with its status; it says nothing for ever, or hangs up. */
export type RobotAnswer = { readonly status?: number; readonly body: string } | 'silence' | 'hang up'

export const took: RobotAnswer = { body: '{"errcode":0,"errmsg":"ok"}' }

/** Both houses of robots on this machine, as they are told to answer; what was posted they keep. */
export const robotHouse = async () => {
  const posts: { readonly address: URL; readonly body: string }[] = []
  let answer: RobotAnswer = took
  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', text => {
      body += text
    })
    request.on('end', () => {
      posts.push({ address: new URL(String(request.url), 'http://house'), body })
      if (answer === 'hang up') request.socket.destroy()
      else if (answer !== 'silence')
        response.writeHead(answer.status ?? 200, { Location: 'http://127.0.0.1:9/' }).end(answer.body)
    })
  })
  const { origin } = await listenHere(server)
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  return {
    posts,
    at: { wecom: `${origin}/wecom`, dingtalk: `${origin}/dingtalk` },
    answers: (given: RobotAnswer) => {
      answer = given
    },
  }
}
