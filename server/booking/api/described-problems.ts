import { z } from 'zod'
import type { ZodOpenApiResponseObject } from 'zod-openapi'
import type { Rule } from '../../refusal.ts'
import { type OwnProblem, ownProblems, titleOf } from './problem.ts'
import { slotTold } from './told.ts'

const problemTold = z
  .object({
    type: z.url().meta({ description: 'Names the kind of problem in this park; not to be fetched' }),
    title: z.string().meta({ description: 'A sentence in the language of Accept-Language, zh-CN or en' }),
    status: z.int32().min(400).max(599),
    rule: z.string().meta({ description: 'The stable name of what said no' }),
    alternatives: z
      .array(slotTold)
      .optional()
      .meta({ description: 'With slot_is_taken: the nearest open starts, three at most' }),
    faults: z
      .record(z.string(), z.string())
      .optional()
      .meta({
        description: 'With faults_in_fields: what is wrong, by field',
        example: { 'reach.contact': 'mobile_number' },
      }),
  })
  .meta({ id: 'Problem' })

/** A response that is a problem, with an example of the rule that it mostly is. */
export const problem = (description: string, rule: Rule | OwnProblem): ZodOpenApiResponseObject => ({
  description,
  ...(rule === 'too_many' && {
    headers: z.object({ 'Retry-After': z.string().meta({ description: 'Seconds' }) }),
  }),
  content: {
    'application/problem+json': {
      schema: problemTold,
      example: {
        type: `https://example.org/api/problems/${rule}`,
        title: titleOf(rule, 'en'),
        status: { ...ownProblems }[rule as OwnProblem] ?? 409,
        rule,
      },
    },
  },
})
