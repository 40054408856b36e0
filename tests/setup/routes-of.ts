import type { RequestHandler } from 'express'
import type { createApp } from '../../server/app.tsx'
import { type Gate, gates } from '../../server/http/who-works.ts'

/** An address of the product as its router knows it. */
export interface RouteRead {
  /** GET, POST … */
  readonly method: string
  /** '/t/:address/booking' */
  readonly pattern: string
  /** Who it is for; undefined when anybody may ask. */
  readonly gate: Gate | undefined
}

interface Route {
  readonly path: unknown
  readonly methods: Readonly<Record<string, boolean>>
  readonly stack: readonly { readonly method: string | undefined; readonly handle: RequestHandler }[]
}

interface Layer {
  readonly slash: boolean
  readonly route?: Route
  readonly handle: { readonly stack?: readonly Layer[] }
}

/** The gate of whatever answers a method in the end; what stands before it only reads. */
const gateOf = ({ stack }: Route, method: string) => {
  const last = stack.findLast(layer => layer.method === method || layer.method === undefined)
  return last && gates.get(last.handle)
}

const within = ({ slash, route, handle }: Layer): RouteRead[] => {
  if (!route) {
    // What is mounted under a path would be swept at the wrong address: it has to be read here first.
    if (handle.stack && !slash) throw new Error('a router is mounted under a path of its own')
    return (handle.stack ?? []).flatMap(within)
  }
  const { path: pattern, methods } = route
  if (typeof pattern !== 'string') throw new Error(`the pattern ${pattern} is not read here yet`)
  return Object.keys(methods).map(method => ({
    ...{ method: method.toUpperCase(), pattern, gate: gateOf(route, method) },
  }))
}

/** Every method and pattern that the product answers, read from its router: a new one is swept without being told. */
export const routesOf = (app: Pick<ReturnType<typeof createApp>, 'router'>): RouteRead[] =>
  (app.router.stack as unknown as readonly Layer[]).flatMap(within)

/** The names in a pattern: ['address'] of '/t/:address/booking'. */
export const namesIn = (pattern: string): string[] =>
  [...pattern.matchAll(/:(\w+)/g)].map(([, name = '']) => name)

/** An address of a pattern, with each name filled in. */
export const addressOf = (pattern: string, values: Readonly<Record<string, string>>): string =>
  pattern.replace(/:(\w+)/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`nobody said what stands for ${name} in ${pattern}`)
    return value
  })

/** Whether a path, without its query, is one of a pattern. */
export const isOf = (pattern: string, path: string): boolean =>
  new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+')}$`).test(path.split(/[?#]/)[0] ?? '')

/** What stands in an address for each name of its pattern. */
export const valuesIn = (pattern: string, address: string): Record<string, string> => {
  const named = new RegExp(`^${pattern.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`)
  return { ...named.exec(address.split(/[?#]/)[0] ?? '')?.groups }
}
