import type { Request } from 'express'
import type { Coordinator } from '../../sql/accounts/staff.ts'
import { qualifications } from '../../sql/people/directory.ts'
import { type RosterShown, rosterOf } from '../../sql/rosters/roster-shown.ts'
import { said } from '../../views/kit/said.ts'
import type { QualificationNames } from '../../views/rosters/gap.ts'
import { type Locale, textIn } from '../../views/text/text.ts'
import type { Context } from '../context.ts'
import { numberIn } from '../http/number-in-address.ts'

/** The roster whose number stands in an address as :roster, when it is of a duty of the coordinator's organisation; else undefined (R61). */
export const ownRoster = async (
  { sql }: Pick<Context, 'sql'>,
  { organisation }: Coordinator,
  { params: { roster } }: Request,
): Promise<RosterShown | undefined> => {
  const rosterId = numberIn(roster)
  return rosterId === null ? undefined : rosterOf(sql, organisation, rosterId)
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
