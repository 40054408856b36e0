import { Icon } from '../kit/icon.tsx'
import { Back } from '../kit/link.tsx'
import { Actions, Note } from '../kit/note.tsx'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { personAddress } from '../people/addresses.ts'
import { textIn } from '../text/text.ts'
import { recordAddress } from './hours-addresses.ts'
import { type RecordOnSheet, RecordSheet } from './record-sheet.tsx'

interface RecordPageProps {
  visit: Visit
  staff: Staff
  /** Of the organisation that issued it, to its coordinators; null: to whom it is of. */
  slug: string | null
  record: RecordOnSheet
}

/** A record of service on the screen; on paper it is the sheet alone. */
export const RecordPage = ({ visit, staff, slug, record }: RecordPageProps) => {
  const { records: text, volunteerHours } = textIn(visit.locale)
  const { revoked, outdated, code } = record
  return (
    <StaffPage
      {...{ visit, staff }}
      wing={slug === null ? 'own' : 'organisation'}
      room={slug === null ? null : 'people'}
      step={text.step}
    >
      <Back href={slug === null ? '/me/hours' : personAddress(slug, record.personId, '/record')}>
        {slug === null ? volunteerHours.own.step : text.issueStep}
      </Back>
      <div class="screen">
        <h1>{text.step}</h1>
        {revoked || outdated ? (
          <Note tone="fault" icon="alert">
            <p>{revoked ? text.wasRevoked : text.isOutdated}</p>
          </Note>
        ) : (
          <p class="small soft">{text.print}</p>
        )}
      </div>
      <RecordSheet {...{ visit, record }} />
      <p class="screen">
        <a href={`/records/${code}`}>
          <Icon name="search" />
          {text.seeCheck}
        </a>
      </p>
      {slug !== null && !revoked && (
        <form class="screen" method="post" action={`${recordAddress(slug, code)}/revocation`}>
          <Token visit={visit} />
          <p class="small soft">{text.revokeLead}</p>
          <Actions>
            <button type="submit" class="danger">
              {text.revoke}
            </button>
          </Actions>
        </form>
      )}
    </StaffPage>
  )
}
