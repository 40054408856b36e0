import type { DateTime } from 'luxon'
import type { UrgentOfOne } from '../../sql/rosters/own-urgent.ts'
import { nearTime } from '../../views/kit/when.tsx'
import type { UrgentStanding } from '../../views/rosters/urgent-sheet.tsx'
import type { Locale } from '../../views/text/text.ts'
import type { Context } from '../context.ts'
import type { Again } from '../http/answer-form.ts'
import { heldIn } from '../http/read-form.ts'
import { parkDay } from '../park-time.ts'
import { refusalOrThrow } from '../refusal.ts'
import { answerUrgent, type UrgentAnswer } from './answer-urgent.ts'
import { urgentAnswerForm } from './urgent-form.ts'

/** How a call stands for whoever it asks. */
export const standingFor = ({ taken, endedAs, answerBy }: UrgentOfOne, now: DateTime): UrgentStanding => {
  if (endedAs === 'taken' || endedAs === 'filled') return taken ? 'mine' : 'taken'
  if (endedAs !== null || answerBy <= now) return 'over'
  return taken === false ? 'declined' : 'open'
}

/** What a page of one is given besides. */
export const urgentShown = ({ now }: Pick<Context, 'now'>, locale: Locale, asked: UrgentOfOne) => ({
  asked,
  standing: standingFor(asked, now()),
  when: nearTime(locale, asked.starts, parkDay(now())),
})

/** Answers with what a form posted: null when it was done, else what its page is shown again with; absent: there is no such call. */
export const urgentAnswered = async (
  context: Context,
  by: Omit<UrgentAnswer, 'comes' | 'filledIn' | 'positionId'>,
  body: unknown,
): Promise<Again | 'absent' | null> => {
  const { comes } = heldIn(urgentAnswerForm, body)
  try {
    return (await answerUrgent(context, { ...by, comes, filledIn: false, positionId: null }))
      ? null
      : 'absent'
  } catch (error) {
    const { status, rule } = refusalOrThrow(error)
    return { status, refused: rule }
  }
}
