import type { HeldShift, Post } from '../../sql/rosters/check-ins.ts'
import { Actions, Note } from '../kit/note.tsx'
import { type Refused, RefusedNote } from '../kit/refused-note.tsx'
import { said } from '../kit/said.ts'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { hourInWords, Slip } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { checkInAddress } from './hours-addresses.ts'

interface CheckInPageProps {
  visit: Visit
  staff: Staff
  post: Post
  shift: HeldShift
  /** Of the code at the post. */
  checkInKey: string
  refused: Refused
}

/** Where the code at a post leads: one's shift there, and one button. */
export const CheckInPage = ({ visit, staff, post, shift, checkInKey, refused }: CheckInPageProps) => {
  const text = textIn(visit.locale).volunteerHours.checkIn
  const { starts, ends, checkedInAt } = shift
  return (
    <StaffPage {...{ visit, staff }} wing="own" room="shifts" step={text.step}>
      <h1>{text.heading}</h1>
      <RefusedNote {...{ visit, refused }} />
      <Slip {...{ visit, starts, ends }}>
        <p>{said(visit.locale, post.nameZh, post.nameEn)}</p>
        {checkedInAt === null && (
          <form method="post" action={checkInAddress(post.dutyId, checkInKey)}>
            <Token visit={visit} />
            <Actions>
              <button type="submit">{text.here}</button>
            </Actions>
          </form>
        )}
      </Slip>
      {checkedInAt === null ? (
        <p class="small soft">{text.late}</p>
      ) : (
        <Note tone="done" icon="check">
          <p role="status">{text.done(hourInWords(checkedInAt))}</p>
        </Note>
      )}
    </StaffPage>
  )
}
