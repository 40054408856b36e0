import type { RequestHandler } from 'express'
import type { Context } from '../../context.ts'
import { limits } from '../../http/limits.tsx'
import { textInAddress } from '../../http/only-text.ts'
import { Problem, sendProblem } from './problem.ts'

/** What every request of a program passes: an address that is text, and the floods of its network. */
export const admit = ({ config }: Pick<Context, 'config'>): RequestHandler[] => [
  textInAddress,
  ...limits(config, (_request, response) => sendProblem(config, response, new Problem('too_many'))),
]
