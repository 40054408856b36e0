import type { DateTime } from 'luxon'
import type { z } from 'zod'
import type { SmsGateway } from '../sms-gateway.ts'
import { aliyun } from './aliyun.ts'
import { askGateway, PATIENCE } from './ask-gateway.ts'
import {
  NO_ANSWER,
  NO_SIGNATURE,
  NO_TEMPLATE,
  type NotTaken,
  outcomeOfCode,
  read,
} from './gateway-outcome.ts'
import type { Question } from './gateway-speech.ts'
import { tencent } from './tencent.ts'
import type { Gateway } from './transport.ts'

const gateways = { aliyun, tencent } as const

interface Asking<Answer> {
  readonly question: Question
  readonly answered: z.ZodType<Answer>
  readonly at: DateTime
  readonly signal: AbortSignal
}

/** The gateway that is configured. @param patience milliseconds that it may say nothing */
export const openGateway = (gateway: SmsGateway, patience = PATIENCE): Gateway => {
  const { request, codes, sending, sent, asking, signatures } = gateways[gateway.name]
  /** What it answers where it did what it was asked; else what came of it. */
  const ask = async <Answer extends { readonly code: string }>({
    question,
    answered,
    at,
    signal,
  }: Asking<Answer>): Promise<Answer | NotTaken> => {
    const answer = read(await askGateway({ ...request(gateway, question, at), signal, patience }))
    if (!('json' in answer)) return answer
    const { data } = answered.safeParse(answer.json)
    if (data === undefined) return NO_ANSWER
    return data.code.toLowerCase() === 'ok' ? data : outcomeOfCode(codes, data.code, answer.status)
  }
  return {
    send: async (message, signal) => {
      const { name, locale, at } = message
      const template = gateway.templates[name]?.[locale]
      if (template === undefined) return NO_TEMPLATE
      const question = sending(gateway, message, template)
      if (question === null) return { outcome: 'refused', why: 'sms_number' }
      const answer = await ask({ question, answered: sent, at, signal })
      return 'outcome' in answer ? answer : { outcome: 'sent', gatewayId: answer.id }
    },
    probe: async (at, signal) => {
      const answer = await ask({ question: asking(gateway), answered: signatures, at, signal })
      if ('outcome' in answer) return answer
      return answer.approved.includes(gateway.signature) ? null : NO_SIGNATURE
    },
    close: () => {},
  }
}
