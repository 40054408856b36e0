import type { RequestHandler } from 'express'

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Lets somebody on this machine pass, and leaves it absent for every other: also for a page elsewhere whose name was made to lead here. */
export const demonstrationOnly: RequestHandler = ({ hostname }, _response, next) =>
  loopback.has(hostname) ? next() : next('router')
