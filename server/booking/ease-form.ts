import { z } from 'zod'
import { type Ease, easeAnswers } from './ease.ts'
import { fault, maybe, once, one } from './form-fields.ts'

const answer = once('choose_how_to_answer').pipe(z.enum(easeAnswers, fault('choose_how_to_answer')))

/** The two questions of R15 by name, both of which want an answer, and the tick that says who reads them (R67). */
export const easeFields = {
  at_ease: answer,
  safe_at_home: answer,
  sealed: maybe(one.pipe(z.literal('yes', fault('choose_one')))),
}

export type EaseAnswered = z.infer<z.ZodObject<typeof easeFields>>

/** What checked fields say; null where it is not agreed that it is kept: then it is as good as unsaid (R15, R67). */
export const easeFrom = ({ at_ease, safe_at_home, sealed }: EaseAnswered): Ease | null =>
  sealed === null ? null : { atEase: at_ease, safeAtHome: safe_at_home }
