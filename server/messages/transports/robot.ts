import type { RobotKind } from '../../../sql/messages/robots.ts'
import { signedUnder } from '../../keys/digest.ts'
import { robotHouses } from '../robot-houses.ts'
import type { Outcome, RobotPost, Transport } from './transport.ts'

const houses: Readonly<Record<RobotKind, string>> = {
  wecom: robotHouses.wecom.at,
  dingtalk: robotHouses.dingtalk.at,
}

const SECONDS = 1000
/** Longer than any answer of theirs. */
const MOST_LETTERS = 8192

/** What their codes say, as far as it makes a difference here: to wait for long, or that the robot is to be set anew. */
const meanings: readonly (readonly [why: string, outcome: 'later' | 'refused', codes: readonly number[]])[] =
  [
    ['robot_too_many', 'later', [45009, 130101, 410100, 90030]],
    ['robot_address', 'refused', [93000, 93004, 93008, 300001, 400013, 400101, 400102]],
    ['robot_signature', 'refused', [310000]],
    ['robot_content', 'refused', [430101, 430102, 430103, 430104]],
  ]

const meaningOf = (code: number): Outcome => {
  if (code === 0) return { outcome: 'sent', gatewayId: null }
  const [why, outcome] = meanings.find(([, , codes]) => codes.includes(code)) ?? ['robot_busy', 'later']
  return { outcome, why }
}

/** 钉钉: the milliseconds and the secret, signed with the secret, good for an hour. 企业微信 wants the key alone. */
const addressOf = (house: string, { robot, key, secret, at }: RobotPost) => {
  const address = new URL(house)
  address.searchParams.set(robotHouses[robot].names, key)
  if (secret === null) return address
  const timestamp = String(at.toMillis())
  const sign = signedUnder(secret, `${timestamp}\n${secret}`).toString('base64')
  address.searchParams.set('timestamp', timestamp)
  address.searchParams.set('sign', sign)
  return address
}

/** An answer, or its beginning: it may go on for ever. */
const beginningOf = async ({ body }: Response): Promise<string> => {
  let text = ''
  const decoder = new TextDecoder()
  for await (const chunk of body ?? []) {
    text += decoder.decode(chunk, { stream: true })
    if (text.length > MOST_LETTERS) break
  }
  return text
}

const codeIn = (answer: string): number | null => {
  try {
    const { errcode } = JSON.parse(answer) as { errcode?: unknown }
    return typeof errcode === 'number' ? errcode : null
  } catch {
    return null
  }
}

/** Where nothing can have left. */
const neverConnected = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'])

const outcomeOf = (error: unknown): Outcome => {
  const { code = '' } = ((error as Error).cause ?? {}) as { code?: string }
  return neverConnected.has(code)
    ? { outcome: 'later', why: 'robot_connection' }
    : { outcome: 'unknown', why: 'robot_silence' }
}

/**
 * Posts to the robots of 企业微信 and 钉钉, each by its documented way; no redirect is followed with a secret in the address.
 * @param at other addresses to post to: of a test, or of a house of one's own. @param patience milliseconds for an answer
 */
export const robotPosts = (at = houses, patience = 10 * SECONDS): Transport<RobotPost> => ({
  send: async (post, signal) => {
    try {
      const response = await fetch(addressOf(at[post.robot], post), {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ msgtype: 'text', text: { content: post.text } }),
        redirect: 'manual',
        signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
      })
      const answer = await beginningOf(response)
      if (response.status === 429) return { outcome: 'later', why: 'robot_too_many' }
      const code = response.status === 200 ? codeIn(answer) : null
      return code === null ? { outcome: 'later', why: 'robot_busy' } : meaningOf(code)
    } catch (error) {
      return outcomeOf(error)
    }
  },
  close: () => {},
})
