import type { Request, Response } from 'express'
import {
  deleteVisitorSession,
  type Holder,
  type Invited,
  type ProgramHolder,
  type TrustedHolder,
  type VisitorSession,
  visitorSession,
} from '../../sql/booking/holders.ts'
import { partyOfReference } from '../../sql/booking/links.ts'
import { opensToProgram } from '../booking/link-key.ts'
import { stillOpens } from '../booking/open-appointment.ts'
import { OPEN_MINUTES } from '../booking/open-minutes.ts'
import type { Context } from '../context.ts'
import { sha256 } from '../keys/digest.ts'
import { giveCookie, readCookie, takeCookie } from './cookies.ts'

const openIn = async (
  { sql, config, now }: Context,
  request: Request,
): Promise<(VisitorSession & { readonly keyHash: Buffer }) | null> => {
  const secret = readCookie(config, request, 'visit')
  if (secret === undefined) return null
  const keyHash = sha256(secret)
  const session = await visitorSession(sql, keyHash, now())
  return session ? { ...session, keyHash } : null
}

/**
 * Who holds an appointment in this browser, or null; whoever has an invitation open holds none. The one place where a Holder is made
 * (style.md 11).
 */
export const holderOf = async (context: Context, request: Request): Promise<Holder | null> => {
  const session = await openIn(context, request)
  return session && session.openedWith !== 'invitation' ? (session as unknown as Holder) : null
}

/** Who has an invitation open in this browser, or null; whoever holds an appointment has none (R14). */
export const invitedOf = async (context: Context, request: Request): Promise<Invited | null> => {
  const session = await openIn(context, request)
  return session?.openedWith === 'invitation' ? (session as unknown as Invited) : null
}

/** The same holder when the passcode was given, else null. */
export const trusted = (holder: Holder): TrustedHolder | null =>
  holder.openedWith === 'passcode' ? (holder as TrustedHolder) : null

/** The key after 'Bearer', as we write it: 256 bits in base64url, so that no other spelling of it opens anything. */
const bearer = /^Bearer +([\w-]{42}[AEIMQUYcgkosw048])$/i

/**
 * The party of a reference, to a program that gives its key, or null: whatever is missing, malformed, wrong, revoked or over, the
 * same and the same work (R61). Nobody guesses 256 bits, so tries are not counted.
 */
export const programOf = async (
  context: Context,
  request: Request,
  reference: string,
): Promise<ProgramHolder | null> => {
  const [, given = ''] = bearer.exec(request.get('authorization') ?? '') ?? []
  const party = await partyOfReference(context.sql, reference)
  const opens = opensToProgram(context.keys, party ?? null, given)
  if (!party || !opens || !stillOpens(context, party.ends)) return null
  const { partyId, appointmentId } = party
  return { partyId, appointmentId } as ProgramHolder
}

const close = async ({ sql, config }: Context, request: Request) => {
  const secret = readCookie(config, request, 'visit')
  if (secret !== undefined) await deleteVisitorSession(sql, sha256(secret))
}

/** Gives this browser what it opened, and leaves open what it has: the form that it has just sent may be on its way once more (R11). */
export const giveVisitBeside = ({ config }: Context, response: Response, secret: string) =>
  giveCookie(config, response, 'visit', secret, OPEN_MINUTES)

/** Gives this browser what it opened; what it had open before is closed. */
export const giveVisit = async (context: Context, request: Request, response: Response, secret: string) => {
  await close(context, request)
  giveVisitBeside(context, response, secret)
}

/** Takes what this browser has open from it, and leaves it open for the same form that may be on its way once more (R11). */
export const takeVisit = ({ config }: Context, response: Response) => takeCookie(config, response, 'visit')

/** Closes what this browser has open, before its thirty minutes are over. */
export const closeVisit = async (context: Context, request: Request, response: Response) => {
  await close(context, request)
  takeVisit(context, response)
}
