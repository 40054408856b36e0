import type { Request, RequestHandler } from 'express'
import { ipKeyGenerator, rateLimit } from 'express-rate-limit'
import { NoticePage } from '../../views/kit/notice-page.tsx'
import type { Config } from '../config.ts'
import { sendPage } from './send-page.ts'

/** The network somebody comes from: IPv4 whole, IPv6 by its first bits (security.md 13). Never written down as it is. */
export const networkOf = (request: Request, bits: 64 | 48 = 64) =>
  ipKeyGenerator(request.ip ?? 'unknown', bits)

interface Flood {
  readonly most: number
  readonly bits: 64 | 48
  /** What is counted; everything, unless it says. */
  readonly counts?: (request: Request) => boolean
}

const isBooking = ({ method, baseUrl, path }: Request) =>
  method === 'POST' && /^(\/api\/v1)?\/appointments\/?$|^\/t\/[^/]+\/waiting\/?$/i.test(baseUrl + path)

const floods: readonly Flood[] = [
  { most: 300, bits: 64 },
  { most: 3000, bits: 48 },
  { most: 30, bits: 64, counts: isBooking },
  { most: 300, bits: 48, counts: isBooking },
]

/** A page that says how long. */
export const sendTooMany: RequestHandler = (_request, response) =>
  sendPage(response, 429, <NoticePage visit={response.locals.visit} notice="tooMany" />)

/**
 * Floods only, counted in memory and generously, for a village is one address: 300 pages and 30 bookings a minute, for whoever waits is
 * held an hour as whoever books; a /48 of IPv6 ten times that. What is strict is counted by reference in the database, and never by a
 * visitor's contact (R13). Each that is built counts for itself.
 * @param tooMany answers what is too much.
 */
export const limits = ({ limits: on }: Pick<Config, 'limits'>, tooMany: RequestHandler): RequestHandler[] =>
  on
    ? floods.map(({ most, bits, counts = () => true }) =>
        rateLimit({
          windowMs: 60_000,
          limit: most,
          keyGenerator: request => networkOf(request, bits),
          skip: request => !counts(request),
          standardHeaders: false,
          legacyHeaders: false,
          handler: (request, response, next) => {
            response.set('Retry-After', '60')
            tooMany(request, response, next)
          },
        }),
      )
    : []
