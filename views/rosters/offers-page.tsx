import { Empty } from '../kit/note.tsx'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { textIn } from '../text/text.ts'
import { OffersForm, type OffersFormProps } from './offers-form.tsx'
import { ShiftTabs } from './shift-tabs.tsx'

/** A volunteer's page of everything that waits for their answer. */
export const OffersPage = ({ staff, ...asked }: Omit<OffersFormProps, 'action'> & { staff: Staff }) => {
  const { visit, offers, answered, refused } = asked
  const text = textIn(visit.locale).offers.answer
  return (
    <StaffPage {...{ visit, staff }} wing="own" room="shifts" step={text.step}>
      <h1>{text.heading(offers.length)}</h1>
      <ShiftTabs visit={visit} tab="offers" />
      {offers.length > 0 || refused !== null || answered ? (
        <OffersForm {...asked} action="/me/offers" />
      ) : (
        <Empty heading={text.none}>
          <p>{text.noneLead}</p>
        </Empty>
      )}
    </StaffPage>
  )
}
