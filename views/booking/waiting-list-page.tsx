import type { OwnWaiting } from '../../sql/booking/own-waiting.ts'
import { Icon } from '../kit/icon.tsx'
import { Back } from '../kit/link.tsx'
import { Empty } from '../kit/note.tsx'
import { Reference } from '../kit/reference.tsx'
import { said } from '../kit/said.ts'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { dayInWords, timeInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { ContactHours, type ContactShown } from './party-contact.tsx'
import { servicesAddress } from './service-head.tsx'

/** Somebody who waits as the page shows them: name and contact only while a look of this account is in the audit. */
export interface WaitingRead
  extends Omit<OwnWaiting, 'called' | 'contactSealed' | 'waitingEntryId' | 'telephoneOf' | 'safeHours'> {
  readonly opened: (ContactShown & { readonly called: string | null }) | null
}

interface WaitingListPageProps {
  visit: Visit
  staff: Staff
  slug: string
  entries: readonly WaitingRead[]
}

const Whose = ({ visit, entry }: { visit: Visit; entry: WaitingRead }) => (
  <>
    <Token visit={visit} />
    <input type="hidden" name="reference" value={entry.reference} />
  </>
)

const Entry = ({ visit, slug, entry }: { visit: Visit; slug: string; entry: WaitingRead }) => {
  const { locale } = visit
  const text = textIn(locale).waiting
  const { starts, answerBy } = entry
  const parts = entry.parts.map(part => text.part[part])
  return (
    <li class="four">
      <Icon name="day" />
      <p>
        <strong>
          <Reference reference={entry.reference} />
        </strong>
        <br />
        <small class="soft">{said(locale, entry.serviceZh, entry.serviceEn)}</small>
        <br />
        <small class="soft">{text.list.since(dayInWords(locale, entry.enteredAt))}</small>
      </p>
      <div>
        <p>
          {text.wanted(parts, dayInWords(locale, entry.lastDay))}
          {starts && answerBy && (
            <>
              <br />
              <span class="tag waits">
                {text.list.asked(timeInWords(locale, starts), timeInWords(locale, answerBy))}
              </span>
            </>
          )}
          {entry.toRing && (
            <>
              <br />
              <span class="tag waits">{text.list.toRing}</span>
            </>
          )}
        </p>
        {entry.opened && (
          <>
            <p>
              <strong>{entry.opened.called}</strong>
            </p>
            <ContactHours visit={visit} shown={entry.opened} />
          </>
        )}
      </div>
      <div>
        {!entry.opened && (
          <form method="post" action={`/o/${slug}/waiting/contact`}>
            <Whose {...{ visit, entry }} />
            <button type="submit" class="plain">
              {text.list.open}
              <span class="unseen">{text.list.whom(entry.reference)}</span>
            </button>
          </form>
        )}
        <details>
          <summary>
            {text.list.remove}
            <span class="unseen">{text.list.whom(entry.reference)}</span>
          </summary>
          <form method="post" action={`/o/${slug}/waiting/removal`}>
            <Whose {...{ visit, entry }} />
            <p class="small">{text.list.removes}</p>
            <button type="submit" class="second">
              {text.list.removeNow}
            </button>
          </form>
        </details>
      </div>
    </li>
  )
}

/** Who waits for a service of the organisation: for when, since when, and what is held for them; no name and no contact. */
export const WaitingListPage = ({ visit, staff, slug, entries }: WaitingListPageProps) => {
  const { waiting: text, services } = textIn(visit.locale)
  return (
    <StaffPage {...{ visit, staff }} wing="organisation" room="services" step={text.list.step} wide>
      <Back href={servicesAddress(slug)}>{services.heading}</Back>
      <h1>{text.list.heading}</h1>
      {entries.length === 0 ? (
        <Empty heading={text.list.none}>
          <p>{text.list.noneNext}</p>
        </Empty>
      ) : (
        <ul class="rows">
          {entries.map(entry => (
            <Entry key={entry.reference} {...{ visit, slug, entry }} />
          ))}
        </ul>
      )}
    </StaffPage>
  )
}
