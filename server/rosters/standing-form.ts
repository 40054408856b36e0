import { z } from 'zod'
import type { NewStanding, Standing } from '../../sql/rosters/standing.ts'
import { day, dayFrom, fault, maybe, once, versionShown } from '../booking/form-fields.ts'
import { dayStarts } from '../park-time.ts'

/** Of what a standing assignment is chosen. */
export interface StandingChoices {
  readonly patterns: readonly { readonly patternId: number }[]
  readonly people: readonly { readonly personId: number }[]
  readonly firms: readonly { readonly firmId: number }[]
}

const among = (values: readonly string[]) =>
  once('choose_one').refine(given => values.includes(given), fault('choose_one'))

const nextDay = (given: string): string | null => dayStarts(given)?.plus({ days: 1 }).toISODate() ?? null

/** Who stands in which row of the week, from a day on, until a last day or until it is ended. @param today 'YYYY-MM-DD' */
export const standingForm = ({ patterns, people, firms }: StandingChoices, today: string) =>
  z
    .strictObject({
      version: versionShown,
      pattern: among(patterns.map(({ patternId }) => String(patternId))),
      who: among([
        ...people.map(({ personId }) => `person/${personId}`),
        ...firms.map(({ firmId }) => `firm/${firmId}`),
      ]),
      since: dayFrom(today),
      until: maybe(day),
    })
    .check(({ value: { since, until }, issues, value }) => {
      if (until !== null && until < since)
        issues.push({
          ...{ code: 'custom', path: ['until'], message: fault('ends_before_it_starts'), input: value },
        })
    })
    .transform(({ version, pattern, who, since, until }): { version: number; standing: NewStanding } => {
      const [kind, id] = who.split('/')
      return {
        version,
        standing: {
          patternId: Number(pattern),
          personId: kind === 'person' ? Number(id) : null,
          firmId: kind === 'firm' ? Number(id) : null,
          ...{ since, ends: until === null ? null : nextDay(until) },
        },
      }
    })

/** Which of them ends, and from which day on. @param today 'YYYY-MM-DD' */
export const standingEndingForm = (standing: readonly Pick<Standing, 'standingId'>[], today: string) =>
  z.strictObject({
    version: versionShown,
    standing: among(standing.map(({ standingId }) => String(standingId))).transform(Number),
    day: dayFrom(today),
  })

/** The one button that renews a season. */
export const renewalForm = z.strictObject({ version: versionShown })
