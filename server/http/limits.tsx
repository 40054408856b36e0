import type { Request, RequestHandler } from 'express'
import { ipKeyGenerator, rateLimit } from 'express-rate-limit'
import { NoticePage } from '../../views/kit/notice-page.tsx'
import type { Config } from '../config.ts'
import { sendPage } from './send-page.ts'

/** The network somebody comes from: IPv4 whole, IPv6 by its first bits (security.md 13). Never written down as it is. */
export const networkOf = (request: Request, bits: 64 | 48 = 64) =>
  ipKeyGenerator(request.ip ?? 'unknown', bits)

const withinAMinute = (limit: number, bits: 64 | 48, counts: (request: Request) => boolean): RequestHandler =>
  rateLimit({
    windowMs: 60_000,
    limit,
    keyGenerator: request => networkOf(request, bits),
    skip: request => !counts(request),
    standardHeaders: false,
    legacyHeaders: false,
    handler: (_request, response) => {
      response.set('Retry-After', '60')
      sendPage(response, 429, <NoticePage visit={response.locals.visit} notice="tooMany" />)
    },
  })

const isBooking = ({ method, path }: Request) => method === 'POST' && path === '/appointments'

/**
 * Floods only, counted in memory and generously, for a village is one address: 300 pages and 30 bookings a minute; a /48 of
 * IPv6 ten times that. What is strict is counted by reference in the database, and never by a visitor's contact (R13).
 */
export const limits = ({ limits: on }: Config): RequestHandler[] =>
  on
    ? [
        withinAMinute(300, 64, () => true),
        withinAMinute(3000, 48, () => true),
        withinAMinute(30, 64, isBooking),
        withinAMinute(300, 48, isBooking),
      ]
    : []
