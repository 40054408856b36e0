import type { RequestHandler } from 'express'
import helmet from 'helmet'
import type { Config } from '../config.ts'

/** Style attributes carry numbers (--at) to the sheet; nothing else is inline, and nothing comes from elsewhere. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    styleSrcAttr: ["'unsafe-inline'"],
    connectSrc: ["'self'"],
    imgSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
}

const nothing = 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()'

/** The headers of every answer, faults included (security.md 16 and 17). HSTS belongs to https, so not to a loopback address. */
export const headers = ({ inEarnest }: Config): RequestHandler[] => [
  helmet({
    contentSecurityPolicy,
    strictTransportSecurity: inEarnest && { maxAge: 63_072_000 },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
  }),
  (_request, response, next) => {
    response.set({
      'Cache-Control': 'no-store',
      'Permissions-Policy': nothing,
      'X-Robots-Tag': 'noindex',
    })
    next()
  },
]
