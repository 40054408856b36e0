import express, { type RequestHandler } from 'express'
import type { z } from 'zod'
import { type Fault, textIn } from '../../../views/text/text.ts'
import { BadRequest } from '../../http/bad-request.ts'
import { fault } from '../answer-values.ts'
import { type Faults, Problem } from './problem.ts'

const utf8 = new TextDecoder('utf-8', { fatal: true })

const onlyJson: RequestHandler = (request, _response, next) => {
  if (!request.is('application/json')) throw new BadRequest(415)
  next()
}

/** JSON is UTF-8 (RFC 8259 §8.1): letters that are none would be changed into others, and another encoding is not looked into. */
const onlyUtf8 = (_request: unknown, _response: unknown, body: Buffer, encoding: string) => {
  if (encoding !== 'utf-8') throw new BadRequest(415)
  try {
    utf8.decode(body)
  } catch {
    throw new BadRequest(400)
  }
}

/** The only body that is taken. Broken JSON is 400, more than 64 KB 413, anything that does not say it is JSON 415. */
export const json: RequestHandler[] = [
  onlyJson,
  express.json({ limit: '64kb', type: () => true, verify: onlyUtf8 }),
]

const isFault = (name: string): name is Fault => Object.hasOwn(textIn('en').faults, name)

/** The name of a field: reach.contact. What was read together with a body stands beside the body's own fields. */
const nameOf = (path: readonly PropertyKey[], ...more: string[]) =>
  [...(path[0] === 'body' ? path.slice(1) : path), ...more].map(String).join('.')

const faultsIn = (issues: readonly z.core.$ZodIssue[]): Faults => {
  const named = issues.flatMap(issue =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map(key => [nameOf(issue.path, key), fault('unknown_field')] as const)
      : [[nameOf(issue.path), isFault(issue.message) ? issue.message : fault('choose_one')] as const],
  )
  // The first of a field is told.
  return Object.fromEntries(named.toReversed())
}

/**
 * What a program sent, read. Fields that no schema knows are faults as well.
 * @throws Problem faults_in_fields with every fault at once; not_understood when it is no record of fields.
 */
export const read = <S extends z.ZodType>(schema: S, given: unknown): z.output<S> => {
  const { success, data, error } = schema.safeParse(given)
  if (success) return data
  const isNoRecord = ({ code, path }: z.core.$ZodIssue) => code !== 'unrecognized_keys' && nameOf(path) === ''
  if (error.issues.some(isNoRecord)) throw new Problem('not_understood')
  throw new Problem('faults_in_fields', { faults: faultsIn(error.issues) })
}
