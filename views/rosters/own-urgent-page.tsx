import { Actions } from '../kit/note.tsx'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { textIn } from '../text/text.ts'
import { UrgentSheet, type UrgentSheetProps, urgentHeading } from './urgent-sheet.tsx'

interface OwnUrgentPageProps extends UrgentSheetProps {
  staff: Staff
  /** When the shift begins, as it is said now. */
  when: string
}

/** A volunteer's own page of an urgent call. */
export const OwnUrgentPage = ({ staff, when, ...asked }: OwnUrgentPageProps) => {
  const { visit, standing } = asked
  const { step, own } = textIn(visit.locale).urgent
  return (
    <StaffPage {...{ visit, staff, step }} wing="own" room="shifts">
      <h1>{urgentHeading(visit, standing, when)}</h1>
      <UrgentSheet {...asked} />
      {standing !== 'open' && (
        <Actions>
          <a class="button second" href={standing === 'mine' ? '/me/shifts' : '/me'}>
            {standing === 'mine' ? own.shifts : own.today}
          </a>
        </Actions>
      )}
    </StaffPage>
  )
}
