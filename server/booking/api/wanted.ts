import { z } from 'zod'
import { dayStarts, instantGiven } from '../../park-time.ts'
import { eachOnce, fault, passcode, preparations, writtenText } from '../answer-values.ts'
import type { Answers } from '../answers.ts'
import { reach } from './reach.ts'

/** What a service is called in an address or a field. */
export const serviceCode = z
  .string(fault('no_such_service'))
  .regex(/^[a-z0-9-]{1,60}$/, fault('no_such_service'))
  .meta({ example: 'individual-counselling' })

/** A start, as an instant: whatever its offset, the same instant is the same start. */
const start = z
  .string(fault('choose_a_time'))
  .transform((text, context) => {
    const at = instantGiven(text)
    if (at) return at
    context.addIssue({ code: 'custom', message: fault('choose_a_time') })
    return z.NEVER
  })
  .meta({
    format: 'date-time',
    description: 'ISO 8601 with an offset, to the minute',
    example: '2026-11-26T09:00:00+08:00',
  })

/** What a program asks for with POST /appointments; what it does not name (title, whose, along, cover word) is as if left empty. */
export const wanted = z
  .strictObject(
    {
      service: serviceCode,
      starts: start,
      called: writtenText(50).meta({
        description: 'What to call whoever comes; a nickname will do',
        example: '小陈',
      }),
      reach,
      prepare: eachOnce(preparations).optional(),
      passcode: passcode.meta({
        description: 'Four digits of their own choice, which the page and the desk will ask for',
        example: '4827',
      }),
      locale: z
        .enum(['zh-CN', 'en'], fault('choose_one'))
        .optional()
        .meta({ description: 'zh-CN unless given' }),
      consent: z.literal(true, fault('consent_is_needed')).meta({
        description: 'Whoever comes has read what is kept, why and for how long, and agreed',
      }),
    },
    fault('missing'),
  )
  .meta({ id: 'Wanted' })

/** The answers that it stands for. */
export const answersOf = (asked: z.output<typeof wanted>): Answers => ({
  called: asked.called,
  title: null,
  ...asked.reach,
  along: [],
  childAge: null,
  prepare: asked.prepare ?? [],
  passcode: asked.passcode,
  coverWord: null,
  locale: asked.locale ?? 'zh-CN',
})

/** What PATCH takes. */
export const otherTime = z.strictObject({ starts: start }, fault('choose_a_time')).meta({ id: 'OtherTime' })

const day = z
  .string(fault('not_a_day'))
  .transform((text, context) => {
    const starts = dayStarts(text)
    if (starts) return starts
    context.addIssue({ code: 'custom', message: fault('not_a_day') })
    return z.NEVER
  })
  .meta({ format: 'date', description: 'A day of the park', example: '2026-11-25' })

const count = z
  .string(fault('days_out_of_range'))
  .regex(/^([1-9]|[12]\d|3[01])$/, fault('days_out_of_range'))
  .transform(Number)
  .meta({ override: { type: 'integer', minimum: 1, maximum: 31, pattern: undefined }, example: 7 })

/** Which days of slots. */
export const span = z.strictObject({ from: day, days: count })

/** A UUID of whatever version: one for each appointment that is wanted, and the same when the request is sent again. */
export const idempotencyKey = z
  .string(fault('not_a_uuid'))
  .regex(/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i, fault('not_a_uuid'))
  .transform(uuid => uuid.toLowerCase())
  .meta({ format: 'uuid', example: '6f1c0a4e-2f0b-4f5e-9d0c-7b1f0a2c3d4e' })

/** A whole POST /appointments: every fault of it is told at once. */
export const posted = z.object({ body: wanted, 'Idempotency-Key': idempotencyKey })
