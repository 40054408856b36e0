import { A } from '../kit/link.tsx'
import { Actions, Note } from '../kit/note.tsx'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { peopleAddress } from './addresses.ts'

interface ImportedPageProps {
  visit: Visit
  staff: Staff
  slug: string
  added: number
  joined: number
}

/** What a table that was confirmed has done. */
export const ImportedPage = ({ visit, staff, slug, added, joined }: ImportedPageProps) => {
  const text = textIn(visit.locale).imports
  return (
    <StaffPage {...{ visit, staff }} wing="organisation" room="people" step={text.doneStep}>
      <h1>{text.doneHeading}</h1>
      <Note tone="done" icon="check">
        <p>{text.added(added)}</p>
        {joined > 0 && <p>{text.joined(joined)}</p>}
        <p>{text.next}</p>
      </Note>
      <Actions>
        <A class="button" href={peopleAddress(slug)}>
          {text.toPeople}
        </A>
      </Actions>
    </StaffPage>
  )
}
