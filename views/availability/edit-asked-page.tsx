import type { ComponentChildren } from 'preact'
import type { Typed } from '../kit/form.ts'
import { Hidden } from '../kit/hidden.tsx'
import { Actions } from '../kit/note.tsx'
import { StaffPage, type StaffPageProps } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import { textIn } from '../text/text.ts'
import { type Breaks, BreaksShown } from './breaks.tsx'

export interface EditAsked extends Omit<StaffPageProps, 'children'> {
  /** Where the form goes that was sent. */
  action: string
  /** Everything typed in it. */
  typed: Typed
  breaks: Breaks
  /** What it would be like, above what it breaks. */
  preview?: ComponentChildren
}

/** Says what an edit breaks, before it is saved all the same (R9b) or typed anew. */
export const EditAskedPage = ({ action, typed, breaks, preview, ...page }: EditAsked) => {
  const { visit } = page
  const { hours, mending } = textIn(visit.locale)
  return (
    <StaffPage {...page}>
      <h1>{hours.check.heading}</h1>
      {preview}
      <form method="post" action={action}>
        <Token visit={visit} />
        <Hidden typed={typed} except={['confirmed']} />
        <BreaksShown {...{ visit, breaks }} />
        <Actions>
          <button type="submit" name="confirmed" value={breaks.mark}>
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
