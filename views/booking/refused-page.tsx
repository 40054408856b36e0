import { Actions } from '../kit/note.tsx'
import { Page } from '../kit/page.tsx'
import type { Visit } from '../kit/visit.ts'
import { type Text, textIn } from '../text/text.ts'

interface RefusedPageProps {
  visit: Visit
  rule: keyof Text['refused']
  /** To whoever has an invitation open, and no appointment yet. */
  invited?: boolean
}

/** A rule said no where no form can be shown again: why, and the way on. */
export const RefusedPage = ({ visit, rule, invited = false }: RefusedPageProps) => {
  const { booking, invitation, refused } = textIn(visit.locale)
  const ways = invited
    ? [['/invitation', invitation.asked.again] as const]
    : ([
        ['/appointment', booking.appointment.step],
        ['/find', booking.find.heading],
      ] as const)
  return (
    <Page visit={visit} step={booking.refusedStep}>
      <h1>{refused[rule]}</h1>
      <Actions>
        {ways.map(([to, way], position) => (
          <a key={to} class={position === 0 ? 'button' : 'button plain'} href={to}>
            {way}
          </a>
        ))}
      </Actions>
    </Page>
  )
}
