import type { Typed } from '../kit/form.ts'
import { Hidden } from '../kit/hidden.tsx'
import { Actions } from '../kit/note.tsx'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import { textIn } from '../text/text.ts'
import { type Breaks, BreaksShown } from './breaks.tsx'
import { type Frame, roomOf } from './whose-hours.ts'

const rooms = { week: 'availability', extra: 'availability', leave: 'leave' } as const

interface EditCheckPageProps extends Frame {
  of: keyof typeof rooms
  /** Where the form goes that was sent. */
  action: string
  /** Everything typed in it. */
  typed: Typed
  breaks: Breaks
}

/** Says what an edit of somebody's hours breaks, before it is saved all the same (R9b) or typed anew. */
export const EditCheckPage = ({ of, action, typed, breaks, ...frame }: EditCheckPageProps) => {
  const { visit } = frame
  const { hours, mending } = textIn(visit.locale)
  return (
    <StaffPage {...roomOf(frame, rooms[of])} step={hours[of].step}>
      <h1>{hours.check.heading}</h1>
      <form method="post" action={action}>
        <Token visit={visit} />
        <Hidden typed={typed} except={['confirmed']} />
        <BreaksShown {...{ visit, breaks }} />
        <Actions>
          <button type="submit" name="confirmed" value="yes">
            {mending.breaks.confirm}
          </button>
          <button type="submit" name="confirmed" value="no" class="plain">
            {hours.check.change}
          </button>
        </Actions>
      </form>
    </StaffPage>
  )
}
