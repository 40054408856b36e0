import type { ClosureShown } from '../../sql/availability/closures.ts'
import { FindForm } from '../kit/find-form.tsx'
import { untouched } from '../kit/form.ts'
import { Icon } from '../kit/icon.tsx'
import { A } from '../kit/link.tsx'
import { Empty, Note } from '../kit/note.tsx'
import { Page } from '../kit/page.tsx'
import { Sentence } from '../kit/sentence.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import type { Door } from './addresses.ts'
import { addressOfTimes } from './addresses.ts'
import { ClosedToday } from './closed-today.tsx'

interface HomePageProps {
  visit: Visit
  /** The doors in their order, and where each leads: /d/1, or straight to its only service. */
  doors: readonly { door: Door; address: string }[]
  /** The opaque address of the service for whoever is hit or threatened (R66); null where the park has none. */
  fifth: string | null
  closures: readonly ClosureShown[]
  /** 'YYYY-MM-DD' */
  today: string
}

const tones = { 1: undefined, 2: 'family', 3: 'law', 4: 'meet' } as const

/** Four doors, the quiet fifth line, one look-up (R66). */
export const HomePage = ({ visit, doors, fifth, closures, today }: HomePageProps) => {
  const text = textIn(visit.locale).availability
  return (
    <Page visit={visit}>
      <ClosedToday visit={visit} closures={closures} today={today} />
      <h1>{text.start}</h1>
      <p class="lead">{text.startLead}</p>
      {doors.length === 0 && (
        <Empty heading={text.noDoors}>
          <p>{text.noDoorsNext}</p>
        </Empty>
      )}
      <ul class="doors">
        {doors.map(({ door, address }) => (
          <li key={door}>
            <A class={tones[door]} href={address}>
              <span class="seal" lang="zh-CN" aria-hidden="true">
                {text.doors[door].seal}
              </span>
              <span>
                <strong>{text.doors[door].name}</strong>
                <small>{text.doors[door].about}</small>
              </span>
              <Icon name="next" />
            </A>
          </li>
        ))}
      </ul>
      {fifth !== null && (
        <p class="fifth">
          <A href={addressOfTimes(fifth)}>{text.fifth}</A>
        </p>
      )}
      <h2>{text.booked}</h2>
      <FindForm visit={visit} form={untouched} />
      <Note tone="quiet" icon="shield">
        <p>
          <Sentence text={text.unsafe('/safety')} />
        </p>
      </Note>
    </Page>
  )
}
