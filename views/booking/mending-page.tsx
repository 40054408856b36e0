import type { FormState } from '../kit/form.ts'
import { Icon } from '../kit/icon.tsx'
import { Actions, Empty } from '../kit/note.tsx'
import { type Refused, RefusedNote } from '../kit/refused-note.tsx'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import type { FallenRead } from '../rosters/fallen.ts'
import { FallenSlips } from '../rosters/fallen-slips.tsx'
import { textIn } from '../text/text.ts'
import type { Slip } from './mending.ts'
import { MendingSlip } from './mending-slip.tsx'

interface MendingPageProps {
  visit: Visit
  staff: Staff
  /** Of the organisation. */
  slug: string
  slips: readonly Slip[]
  /** How many there are, shown or not. */
  all: number
  fallen: FallenRead
  /** What was asked for, and is not to be had. */
  refused?: Refused
  /** The appointment of the form that has to be looked at again, and the form. */
  again?: { readonly appointmentId: number; readonly form: FormState } | undefined
}

/** One button for all that is shown: it says what it would do, and carries what was shown and no more. */
const MendAll = ({ visit, slug, slips }: Pick<MendingPageProps, 'visit' | 'slug' | 'slips'>) => {
  const text = textIn(visit.locale).mending.page
  const given = slips.filter(({ others }) => others !== null).length
  return (
    <form class="sheet" method="post" action={`/o/${slug}/mending/all`}>
      <Token visit={visit} />
      {slips.map(({ appointmentId, sequence }) => (
        <input type="hidden" name="shown" key={appointmentId} value={`${appointmentId}/${sequence}`} />
      ))}
      <p>{text.allLead(given, slips.length - given)}</p>
      <Actions>
        <button type="submit" class="second">
          {text.all}
        </button>
      </Actions>
    </form>
  )
}

/** What stands and no longer fits (R9b), each with its reasons and the two ways to mend it. */
export const MendingPage = (props: MendingPageProps) => {
  const { visit, staff, slug, slips, all, fallen, refused = null, again } = props
  const { mending } = textIn(visit.locale)
  const text = mending.page
  return (
    <StaffPage {...{ visit, staff }} wing="organisation" room="mending" step={text.step} wide>
      <h1>{text.heading}</h1>
      <RefusedNote {...{ visit, refused }} />
      {all + fallen.all === 0 ? (
        <Empty heading={text.noneHeading}>
          <p>{text.none}</p>
        </Empty>
      ) : (
        <>
          <p class="lead">{text.lead(all + fallen.all)}</p>
          <div class="columns">
            {slips.map(slip => (
              <MendingSlip
                key={slip.appointmentId}
                {...{ visit, slug, slip }}
                {...(again?.appointmentId === slip.appointmentId ? { form: again.form } : {})}
              />
            ))}
          </div>
          {all > slips.length && (
            <p>
              <Icon name="info" />
              {text.more(all - slips.length)}
            </p>
          )}
          {slips.length > 1 && <MendAll {...{ visit, slug, slips }} />}
          <FallenSlips {...{ visit, slug, fallen }} />
        </>
      )}
      <p>
        <a href={`/o/${slug}/robots`}>{textIn(visit.locale).robots.door}</a>
      </p>
    </StaffPage>
  )
}
