import express, { type RequestHandler } from 'express'
import { textInBody } from './only-text.ts'
import { readUpload, takesFile } from './read-upload.ts'

const reading = (parameterLimit: number) =>
  express.urlencoded({ extended: false, limit: '64kb', parameterLimit, verify: textInBody })

/** A week in half hours, replies that count and a repair have more fields than any other form (security.md 26). */
const many =
  /^\/(?:(?:me|o\/[^/]+\/people\/[^/]+)\/availability|o\/[^/]+\/rosters\/\d+\/(?:repair|replies\/counted))$/

/** Reads the body of a form: no larger and with no more fields than the forms of its address have. */
export const readBody = (): RequestHandler => {
  const [usual, wide] = [reading(100), reading(400)]
  const upload = readUpload()
  return (request, response, next) => {
    const reader = takesFile(request) ? upload : many.test(request.path) ? wide : usual
    return reader(request, response, next)
  }
}
