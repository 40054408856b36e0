import type { RequestHandler } from 'express'
import type { Context } from '../../context.ts'
import { Problem, sendProblem } from './problem.ts'

/** Tells a program that its network asks too much. */
export const tooManyOfProgram =
  (config: Context['config']): RequestHandler =>
  (_request, response) =>
    sendProblem(config, response, new Problem('too_many'))
