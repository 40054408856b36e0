import type { Response } from 'express'
import { RefusedPage } from '../../views/booking/refused-page.tsx'
import { sendPage } from '../http/send-page.ts'
import type { Rule } from '../refusal.ts'

/** Answers with the sentence of the rule that said no. */
export const sendRefusal = (response: Response, status: number, rule: Rule) =>
  sendPage(response, status, <RefusedPage visit={response.locals.visit} rule={rule} />)
