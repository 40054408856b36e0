import type { PastShift } from '../../sql/rosters/settling.ts'
import { Errors } from '../kit/errors.tsx'
import type { FormState } from '../kit/form.ts'
import type { Visit } from '../kit/visit.ts'
import { dayInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'

interface FaultsAboveProps {
  visit: Visit
  shifts: readonly PastShift[]
  /** Of which shift something was typed, and what. */
  typed: { readonly assignmentId: number; readonly form: FormState } | null
}

/** What the field of a shift's minutes is called on a page of many. */
export const minutesField = (assignmentId: number) => `minutes-${assignmentId}`

/** What is wrong with the minutes, at the one field of many that it is about. */
export const faultsAt = (id: string, { faults: { minutes } }: FormState): FormState => ({
  ...{ typed: {}, faults: minutes ? { [id]: minutes } : {} },
})

/** What is wrong in one row of a long list, above it, and whose row it is. */
export const FaultsAbove = ({ visit, shifts, typed }: FaultsAboveProps) => {
  const shift = shifts.find(({ assignmentId }) => assignmentId === typed?.assignmentId)
  if (!shift || !typed) return null
  const text = textIn(visit.locale).volunteerHours.presence
  const id = minutesField(shift.assignmentId)
  const labels = { [id]: text.minutesOf(shift.name, dayInWords(visit.locale, shift.starts)) }
  return <Errors {...{ visit, labels }} form={faultsAt(id, typed.form)} />
}
