import type { Request, RequestHandler } from 'express'
import type { RosterMaker } from '../../sql/accounts/staff.ts'
import { qualifications } from '../../sql/people/directory.ts'
import { type RosterShown, rosterOf } from '../../sql/rosters/roster-shown.ts'
import { said } from '../../views/kit/said.ts'
import type { QualificationNames } from '../../views/rosters/gap.ts'
import { type Locale, textIn } from '../../views/text/text.ts'
import type { Context } from '../context.ts'
import { numberIn } from '../http/number-in-address.ts'
import { asRosterMaker, type Behind } from '../http/who-works.ts'
import { type RosterProblem, readProblem } from './read-problem.ts'

/** The roster whose number stands in an address as :roster, when it is of a duty of the coordinator's organisation; else undefined (R61). */
export const ownRoster = async (
  { sql }: Pick<Context, 'sql'>,
  { organisation }: RosterMaker,
  { params: { roster } }: Request,
): Promise<RosterShown | undefined> => {
  const rosterId = numberIn(roster)
  return rosterId === null ? undefined : rosterOf(sql, organisation, rosterId)
}

type Given = Parameters<Behind<RosterMaker>>[2] & { readonly roster: RosterShown }
type BehindRoster = (
  request: Parameters<Behind<RosterMaker>>[0],
  response: Parameters<Behind<RosterMaker>>[1],
  given: Given,
  next: () => void,
) => unknown

/** A route below a roster's address, for coordinators of whose organisation it is; to anybody else it is not there (R61). */
export const asOwnRoster = (context: Context) => {
  const coordinator = asRosterMaker(context)
  return (handler: BehindRoster): RequestHandler =>
    coordinator(async (request, response, given, next) => {
      const roster = await ownRoster(context, given.who, request)
      if (!roster) return next()
      await handler(request, response, { ...given, roster }, next)
    })
}

/** The same roster with everything that its rules are asked of; null when it is not theirs. */
export const ownProblem = async (
  { sql, now }: Pick<Context, 'sql' | 'now'>,
  who: RosterMaker,
  request: Request,
): Promise<RosterProblem | null> => {
  const roster = await ownRoster({ sql }, who, request)
  return roster ? readProblem(sql, roster.rosterId, now()) : null
}

/** What whoever holds a qualification is called in a language, by code: the short word if there is one, else the certificate's name. */
export const qualificationNames = async (
  { sql }: Pick<Context, 'sql'>,
  locale: Locale,
): Promise<QualificationNames> =>
  new Map(
    (await qualifications(sql)).map(({ code, nameZh, nameEn }) => [
      code,
      textIn(locale).replies.posts[code] ?? said(locale, nameZh, nameEn),
    ]),
  )
