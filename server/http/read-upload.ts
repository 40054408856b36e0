import express, { type ErrorRequestHandler, type Request, type RequestHandler, type Response } from 'express'
import { BadRequest } from './bad-request.ts'

/** What came with a form that sends a file: its bytes, null where none was chosen. */
export type Upload = Buffer | 'too large' | null

/** Whether it is the one form that sends a file: a table of people (security.md 26). */
export const takesFile = (request: Request): boolean =>
  request.method === 'POST' &&
  /^\/o\/[^/]+\/people\/import$/.test(request.path) &&
  request.is('multipart/form-data') !== false

/** A token, a file, a text, and what the house sends along. */
const MOST_PARTS = 10

const raw = express.raw({ type: 'multipart/form-data', limit: '2mb' })

/** @throws BadRequest when it is no form. */
const partsOf = async (request: Request): Promise<[string, string | File][]> => {
  const headers = { 'content-type': request.get('content-type') ?? '' }
  const parts = await new globalThis.Response(request.body, { headers })
    .formData()
    .then(form => [...form])
    .catch(() => [])
  if (parts.length === 0 || parts.length > MOST_PARTS) throw new BadRequest()
  return parts as [string, string | File][]
}

/** Its texts as every form has them, the file apart. */
const readParts = async (request: Request, response: Response): Promise<void> => {
  const parts = await partsOf(request)
  request.body = Object.fromEntries(parts.filter(([, part]) => typeof part === 'string'))
  const file = parts.map(([, part]) => part).find(part => part instanceof File)
  response.locals.upload = file && file.size > 0 ? Buffer.from(await file.arrayBuffer()) : null
}

/** Reads the body of a form that sends a file, whole and no larger than 2 MB; Node itself takes its parts apart. */
export const readUpload = (): RequestHandler => (request, response, next) =>
  raw(request, response, (error?: Parameters<ErrorRequestHandler>[0]) => {
    if (!error) return void readParts(request, response).then(() => next(), next)
    if (error.type !== 'entity.too.large') return next(error)
    request.body = {}
    response.locals.upload = 'too large'
    next()
  })

/** The file that came with a form. */
export const uploadIn = ({ locals }: Response): Upload => locals.upload ?? null
