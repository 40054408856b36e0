import { DateTime } from 'luxon'
import type { PersonShown } from '../../sql/people/person.ts'

/** How many days before a certificate runs out somebody is warned, the first time first. */
export const certificateWarnings = [60, 30, 7] as const
export type CertificateWarning = (typeof certificateWarnings)[number]

/** Of the warnings of a certificate the last that is due; null while none is. @param daysLeft to its last day; null when it has none. */
export const warningOf = (daysLeft: number | null): CertificateWarning | null =>
  daysLeft === null ? null : (certificateWarnings.findLast(days => daysLeft <= days) ?? null)

/** Of somebody's certificates those that run out soon and are not renewed, each with how loudly it is warned of. */
export const runningOut = <T extends { readonly daysLeft: number | null; readonly renewed: boolean }>(
  certificates: readonly T[],
): (T & { readonly warns: CertificateWarning })[] =>
  certificates.flatMap(one => {
    const warns = warningOf(one.daysLeft)
    return warns === null || one.renewed || Number(one.daysLeft) < 0 ? [] : [{ ...one, warns }]
  })

/** Whether somebody works for the organisation no more: what they do since is not its to see or to change (R60). */
export const hasLeft = ({ standing }: Pick<PersonShown, 'standing'>): boolean => standing === 'left'

/** The day after a day, both 'YYYY-MM-DD'. */
export const dayAfter = (day: string): string =>
  DateTime.fromISO(day, { zone: 'utc' }).plus({ days: 1 }).toISODate()
