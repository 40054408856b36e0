import type { ComponentChildren } from 'preact'
import { Actions } from '../kit/note.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'

interface OwnFormProps {
  visit: Visit
  action: string
  /** Whose appointment it is, and what it was when the form was shown (security.md 3). */
  party: number
  sequence: number
  novalidate?: boolean
  children: ComponentChildren
}

/** A form that changes one's own appointment: it carries whose it is and what it was when shown. */
export const OwnForm = ({ visit, action, party, sequence, novalidate, children }: OwnFormProps) => (
  <form method="post" action={action} novalidate={novalidate}>
    <Token visit={visit} />
    <input type="hidden" name="party" value={party} />
    <input type="hidden" name="sequence" value={sequence} />
    {children}
  </form>
)

/** The button that does it, and the way back that leaves all as it is. */
export const DoOrKeep = ({
  does,
  keep,
  danger = false,
}: {
  does: string
  keep: string
  danger?: boolean
}) => (
  <Actions>
    <button type="submit" class={danger ? 'danger' : undefined}>
      {does}
    </button>
    <a class="button plain" href="/appointment">
      {keep}
    </a>
  </Actions>
)
