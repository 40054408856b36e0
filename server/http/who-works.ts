import type { Request, RequestHandler, Response } from 'express'
import { type Session, sessionOf, touchSession } from '../../sql/accounts/sessions.ts'
import type {
  Administrator,
  Coordinator,
  OwnPark,
  Receptionist,
  RosterMaker,
  SignedIn,
  Worker,
} from '../../sql/accounts/staff.ts'
import type { Staff } from '../../views/kit/staff.ts'
import { isFresh, isIdle, isLocked } from '../accounts/rules.ts'
import type { Context } from '../context.ts'
import { sha256 } from '../keys/digest.ts'
import { readCookie } from './cookies.ts'
import { staffOf } from './staff-of.ts'

/** Who a route is for. The gate that lets them through is the only maker of the proof that their queries ask for (style.md 11). */
export type Gate = 'signed in' | 'worker' | 'safety worker' | 'receptionist' | 'coordinator' | 'administrator'

/** The session that a request came with, and the hash of its cookie. */
export interface OpenSession extends Session {
  readonly keyHash: Buffer
}

/** What a route behind a gate is given: the proof, what its pages know of who reads them, and the session. */
export type Behind<Proof> = (
  request: Request,
  response: Response,
  given: { readonly who: Proof; readonly staff: Staff; readonly session: OpenSession },
  next: () => void,
) => unknown

/** The gates of a handler, for the test that reads the router: a route of staff without one fails it. */
export const gates = new WeakMap<RequestHandler, Gate>()

/** Whether a page asks by itself, by its script: nobody need sit before it, so it keeps no session awake (W3C Fetch Metadata). */
const asksByItself = (request: Request) => request.get('Sec-Fetch-Dest') === 'empty'

/** The session in the cookie of a request, when it can be used; a shared desk that is locked is none. */
export const sessionIn = async ({ sql, config, now }: Context, request: Request) => {
  const secret = readCookie(config, request, 'session')
  if (secret === undefined) return null
  const keyHash = sha256(secret)
  const session = await sessionOf(sql, keyHash, now())
  if (!session || isIdle(session, now())) return null
  const locked = isLocked(session, now())
  if (!locked && !asksByItself(request)) await touchSession(sql, keyHash, now())
  return { session: { ...session, keyHash }, locked }
}

/** Where somebody is led who may come in after one more step; the address they asked for waits in theirs. */
const leadTo = (step: string, request: Request) =>
  request.method === 'GET' ? `${step}?to=${encodeURIComponent(request.originalUrl)}` : step

interface Asked {
  /** The second factor of a while ago will not do. */
  readonly fresh?: boolean
  /** Whoever coordinates shows the second factor here too: what they may read there stands here. */
  readonly wholly?: boolean
}

/** Whoever these are for shows the second factor. */
const withFactor: ReadonlySet<Gate> = new Set(['coordinator', 'administrator', 'safety worker'])

const known = ({ accountId, personId, locale }: Session) => ({ accountId, personId, locale })
const has = ({ roles }: Session, wanted: string) => roles.some(({ role }) => role === wanted)

/** A gate: what it proves is given to the handler, and to nobody else it is there. For this file, and that of the safety worker. */
export const behind =
  <Proof>(
    context: Context,
    gate: Gate,
    prove: (session: Session, request: Request) => Proof | null | Promise<Proof | null>,
    { fresh = false, wholly = false }: Asked = {},
  ) =>
  (handler: Behind<Proof>): RequestHandler => {
    const gated: RequestHandler = async (request, response, next) => {
      const found = await sessionIn(context, request)
      if (!found) return response.redirect(303, leadTo('/sign-in', request))
      const { session, locked } = found
      if (locked) return response.redirect(303, leadTo('/desk/lock', request))
      const who = await prove(session, request)
      // What is not theirs is not there (R61).
      if (who === null) return next()
      const factor = withFactor.has(gate) || (wholly && has(session, 'coordinator'))
      const given = fresh ? isFresh(session, context.now()) : session.secondFactorAt !== null
      if (factor && !given) return response.redirect(303, leadTo('/second-factor', request))
      await handler(request, response, { who, staff: staffOf(session, request), session }, next)
    }
    gates.set(gated, gate)
    return gated
  }

/** Anybody who is signed in, whatever they may do. */
export const asSignedIn = (context: Context, asked?: Asked) =>
  behind(context, 'signed in', session => known(session) as SignedIn, asked)

export const asWorker = (context: Context) =>
  behind(context, 'worker', session => (session.personId === null ? null : (known(session) as Worker)))

export const asReceptionist = (context: Context) =>
  behind(context, 'receptionist', session =>
    has(session, 'receptionist') ? (known(session) as Receptionist) : null,
  )

/** @param asked fresh: the second factor has to have been given in the last ten minutes (security.md 10). */
export const asAdministrator = (context: Context, asked?: Asked) =>
  behind(
    context,
    'administrator',
    session => (has(session, 'administrator') ? (known(session) as Administrator) : null),
    asked,
  )

/** In an address, of what is nobody's but the park's. */
const PARK = 'park'

const coordinatorIn = (session: Session, { params }: Request): Coordinator | null => {
  const own = session.roles.find(({ role, slug }) => role === 'coordinator' && slug === params.organisation)
  if (!own) return null
  const { organisationId, slug, nameZh, nameEn } = own
  return { ...known(session), organisation: { organisationId, slug, nameZh, nameEn } } as Coordinator
}

/**
 * A coordinator of the organisation that stands in the address as :organisation; anybody else's is not there (R60, R61).
 * @param asked fresh: as for an administrator.
 */
export const asCoordinator = (context: Context, asked?: Asked) =>
  behind(context, 'coordinator', coordinatorIn, asked)

/** The same; of the park's own duties, which stand at /o/park, an administrator. */
export const asRosterMaker = (context: Context) =>
  behind(context, 'coordinator', (session, request): RosterMaker | null => {
    if (request.params.organisation !== PARK || !has(session, 'administrator'))
      return coordinatorIn(session, request)
    return { ...known(session), organisation: { organisationId: null, slug: PARK } as OwnPark } as RosterMaker
  })
