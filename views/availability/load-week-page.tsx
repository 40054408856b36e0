import { DateTime } from 'luxon'
import type { LoadOfDay, LoadOfPerson } from '../../sql/availability/loads.ts'
import { Icon } from '../kit/icon.tsx'
import { A } from '../kit/link.tsx'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import type { Visit } from '../kit/visit.ts'
import { dayInWords, monthInWords } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'
import { boardAddress, monthAddress, weekAddress } from './board-addresses.ts'
import { Bar, loadInWords, shareOf } from './load.tsx'

interface LoadWeekPageProps {
  visit: Visit
  staff: Staff
  /** Of the organisation. */
  slug: string
  /** From Monday to Sunday. */
  days: readonly LoadOfDay[]
  people: readonly LoadOfPerson[]
}

const hours = (minutes: number) => Math.round(minutes / 6) / 10

/** A week of an organisation: how full each day is, and each person. */
export const LoadWeekPage = ({ visit, staff, slug, days, people }: LoadWeekPageProps) => {
  const { locale } = visit
  const text = textIn(locale).board
  const [monday = '', sunday = ''] = [days.at(0)?.day, days.at(-1)?.day]
  const away = (weeks: number) =>
    weekAddress(slug, DateTime.fromISO(monday, { zone: 'utc' }).plus({ weeks }).toFormat('yyyy-MM-dd'))
  return (
    <StaffPage {...{ visit, staff }} wing="organisation" room="day" step={text.weekStep}>
      <h1>{text.weekOf(dayInWords(locale, monday), dayInWords(locale, sunday))}</h1>
      <nav class="pages screen" aria-label={text.otherWeek}>
        <A href={away(-1)}>
          <Icon name="before" />
          {text.before}
        </A>
        <A href={monthAddress(slug, monday.slice(0, 7))}>{monthInWords(locale, monday)}</A>
        <A href={away(1)}>
          {text.after}
          <Icon name="next" />
        </A>
      </nav>
      <h2>{text.days}</h2>
      <ul class="fair">
        {days.map(day => (
          <li key={day.day}>
            <A href={boardAddress(slug, day.day)}>{dayInWords(locale, day.day)}</A>
            <Bar {...day} />
            <span>{loadInWords(visit, day)}</span>
          </li>
        ))}
      </ul>
      <h2>{text.people}</h2>
      {people.length === 0 ? (
        <p class="soft">{text.nobodyThere}</p>
      ) : (
        <ul class="fair">
          {people.map(person => (
            <li key={person.personId}>
              <span>{person.name}</span>
              <Bar {...person} />
              <span>{text.hoursTaken(shareOf(person) ?? 0, hours(person.taken), hours(person.there))}</span>
            </li>
          ))}
        </ul>
      )}
      <p class="small soft">{text.whatLoadIs}</p>
    </StaffPage>
  )
}
