import { Back } from '../kit/link.tsx'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { textIn } from '../text/text.ts'
import { SwapTake, type SwapTakeProps } from './swap-take.tsx'

/** A swap that somebody was asked, on their own pages. */
export const SwapTakePage = ({ staff, ...asked }: SwapTakeProps & { staff: Staff }) => {
  const { visit, read } = asked
  const { swaps: text } = textIn(visit.locale)
  return (
    <StaffPage {...{ visit, staff }} wing="own" room="shifts" step={text.take.step}>
      <Back href="/me/swaps">{text.list.step}</Back>
      <SwapTake {...asked} />
      {read.swap.mine && (
        <p>
          <a href="/me/shifts">{text.take.shifts}</a>
        </p>
      )}
    </StaffPage>
  )
}
