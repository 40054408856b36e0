import type { PlannedLeave } from '../../sql/demonstration/leave.ts'
import { emailOf, people } from '../../sql/seed/people.ts'
import { dayStarts } from '../park-time.ts'
import type { CountedDay } from './tend-days.ts'

const everybody = people.map(([, mailbox]) => emailOf(mailbox))
const lawyers = people
  .filter(([, , teams]) => teams.includes('lawyers'))
  .map(([, mailbox]) => emailOf(mailbox))

const inTurn = <T>(all: readonly T[], turn: number): T[] => all.slice(turn % all.length).slice(0, 1)

/** Who is not there on some day: every third day a lawyer is in court for a morning, every fourth somebody leaves for two days. */
export const leaveFrom = ({ day, days }: CountedDay): PlannedLeave[] => {
  const midnight = dayStarts(day)
  if (!midnight) return []
  const court = days % 3 === 0 ? inTurn(lawyers, days / 3) : []
  const away = days % 4 === 0 ? inTurn(everybody, days / 4) : []
  const morning = { from: midnight.plus({ hours: 8 }), to: midnight.plus({ hours: 12 }) }
  return [
    ...court.map(email => ({ email, kind: 'court' as const, ...morning })),
    ...away.map(email => ({ email, kind: 'away' as const, from: midnight, to: midnight.plus({ days: 2 }) })),
  ]
}
