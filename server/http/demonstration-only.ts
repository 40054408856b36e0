import { BlockList } from 'node:net'
import type { RequestHandler } from 'express'

const names = new Set(['localhost', '127.0.0.1', '[::1]'])

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8)
loopback.addAddress('::1', 'ipv6')

/** An IPv4 address counts in its IPv6 clothes as well, ::ffff:127.0.0.1 (RFC 4291 2.5.5.2). */
const isHere = (address: string | undefined) =>
  address !== undefined && loopback.check(address, address.includes(':') ? 'ipv6' : 'ipv4')

/**
 * Lets somebody on this machine pass, and leaves it absent for every other: for a page elsewhere whose name was made to lead here,
 * which the name tells, and for another machine that claims to ask for localhost, which only its address tells.
 */
export const demonstrationOnly: RequestHandler = ({ hostname, socket }, _response, next) =>
  names.has(hostname) && isHere(socket.remoteAddress) ? next() : next('router')
