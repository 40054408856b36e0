import type { FormState } from '../kit/form.ts'
import { Icon } from '../kit/icon.tsx'
import { A } from '../kit/link.tsx'
import { Empty } from '../kit/note.tsx'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { exportAddress, hoursAddress } from './hours-addresses.ts'
import { AllHours, HoursOfOne, type HoursShown } from './hours-told.tsx'
import { PeriodFilter } from './period-filter.tsx'
import { type RosterToSettle, ToSettle } from './to-settle.tsx'

interface HoursPageProps {
  visit: Visit
  staff: Staff
  slug: string
  form: FormState
  /** Null when the period cannot be read. */
  hours: HoursShown | null
  toSettle: readonly RosterToSettle[]
}

/** The hours of an organisation: what is still to be said, and what was counted. */
export const HoursPage = ({ visit, staff, slug, form, hours, toSettle }: HoursPageProps) => {
  const { locale } = visit
  const text = textIn(locale).volunteerHours.whole
  return (
    <StaffPage {...{ visit, staff }} wing="organisation" room="people" step={text.step}>
      <h1>{text.step}</h1>
      <p class="lead">{text.lead}</p>
      <ToSettle {...{ locale, slug }} rosters={toSettle} />
      <PeriodFilter {...{ visit, form }} action={hoursAddress(slug)}>
        {hours && (
          <A class="button plain" href={exportAddress(slug, hours.period)}>
            <Icon name="save" />
            {text.takeAway}
          </A>
        )}
      </PeriodFilter>
      {hours?.people.length === 0 && (
        <Empty heading={text.none}>
          <p>{text.noneNext}</p>
        </Empty>
      )}
      {hours && <HoursOfOne {...{ visit, slug, hours }} />}
      {hours && hours.people.length > 0 && !hours.of && <AllHours {...{ visit, slug, hours }} />}
    </StaffPage>
  )
}
