import type { Typed } from '../kit/form.ts'
import { textIn } from '../text/text.ts'
import type { Breaks } from './breaks.tsx'
import { EditAskedPage } from './edit-asked-page.tsx'
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
export const EditCheckPage = ({ of, action, typed, breaks, ...frame }: EditCheckPageProps) => (
  <EditAskedPage
    {...{ ...roomOf(frame, rooms[of]), action, typed, breaks }}
    step={textIn(frame.visit.locale).hours[of].step}
  />
)
