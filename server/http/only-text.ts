import type { RequestHandler } from 'express'
import { BadRequest } from './bad-request.ts'

const utf8 = new TextDecoder('utf-8', { fatal: true })

const isUtf8 = (bytes: Buffer) => {
  try {
    utf8.decode(bytes)
    return true
  } catch {
    return false
  }
}

/** @throws BadRequest when it is no text once its percent signs are read: half letters, or a NUL, which PostgreSQL has in no text. */
const demandText = (encoded: string) => {
  const byte = (_: string, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))
  const bytes = Buffer.from(encoded.replace(/%([0-9a-f]{2})/gi, byte), 'latin1')
  if (bytes.includes(0) || !isUtf8(bytes)) throw new BadRequest()
}

/** Refuses an address that is no text (security.md 26). */
export const textInAddress: RequestHandler = ({ originalUrl }, _response, next) => {
  demandText(originalUrl)
  next()
}

/** The same of a form, for the reader of bodies, before it turns what is no letter into one. */
export const textInBody = (_request: unknown, _response: unknown, body: Buffer) =>
  demandText(body.toString('latin1'))
