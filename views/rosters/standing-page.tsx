import type { DutyShown } from '../../sql/rosters/duties.ts'
import type { Firm } from '../../sql/rosters/firms.ts'
import type { Pattern } from '../../sql/rosters/patterns.ts'
import type { PersonToStand, Standing } from '../../sql/rosters/standing.ts'
import { Errors } from '../kit/errors.tsx'
import { Field, Select } from '../kit/field.tsx'
import type { FormState } from '../kit/form.ts'
import { Back } from '../kit/link.tsx'
import { Actions } from '../kit/note.tsx'
import { type Refused, RefusedNote, Version } from '../kit/refused-note.tsx'
import { said } from '../kit/said.ts'
import type { Staff } from '../kit/staff.ts'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import { dutyAddress, firmsAddress } from './addresses.ts'
import { askedInWords } from './duty-week.tsx'
import { rowInWords, StandingList } from './standing-list.tsx'

interface StandingPageProps {
  visit: Visit
  staff: Staff
  slug: string
  duty: DutyShown
  choices: {
    readonly patterns: readonly Pattern[]
    readonly people: readonly PersonToStand[]
    readonly firms: readonly Firm[]
  }
  standing: readonly Standing[]
  form: FormState
  refused: Refused
}

/** Who stands in a duty's week: added, ended, and led on to the season's renewal. */
export const StandingPage = (props: StandingPageProps) => {
  const { visit, staff, slug, duty, choices, standing, form, refused } = props
  const { locale } = visit
  const text = textIn(locale).duties
  const labels = { ...text.labels, ...text.standingLabels }
  const address = dutyAddress(slug, duty.dutyId, '/standing')
  const asked = { visit, form }
  return (
    <StaffPage {...{ visit, staff }} wing="organisation" room="rosters" step={text.standing}>
      <Back href={dutyAddress(slug, duty.dutyId)}>{text.toDuty}</Back>
      <h1>{said(locale, duty.nameZh, duty.nameEn)}</h1>
      <Errors {...asked} labels={labels} />
      <RefusedNote {...{ visit, refused }} />
      <h2>{text.standing}</h2>
      <p class="soft small">{text.standingLead}</p>
      <StandingList {...{ visit, standing }} />
      {standing.length > 0 && (
        <Actions>
          <a class="button second" href={`${address}/renewal`}>
            {text.renew}
          </a>
        </Actions>
      )}
      {choices.patterns.length === 0 ? (
        <p>
          {text.weekFirst} <a href={dutyAddress(slug, duty.dutyId, '/week')}>{text.changeWeek}</a>
        </p>
      ) : (
        <form method="post" action={address} novalidate>
          <Token visit={visit} />
          <Version {...{ form, refused, present: duty }} />
          <Select
            {...asked}
            name="pattern"
            label={labels.pattern}
            none={text.chooseRow}
            options={choices.patterns.map(row => ({
              value: String(row.patternId),
              label: text.rowAsking(rowInWords(locale, row), askedInWords(locale, row)),
            }))}
          />
          <Select
            {...asked}
            name="who"
            label={labels.who}
            hint={text.whoHint}
            none={text.chooseWho}
            options={[
              ...choices.firms.map(({ firmId, name }) => ({ value: `firm/${firmId}`, label: name })),
              ...choices.people.map(({ personId, name }) => ({ value: `person/${personId}`, label: name })),
            ]}
          />
          <div class="pair">
            <Field {...asked} name="since" label={labels.since} type="date" />
            <Field {...asked} name="until" label={labels.lastDay} hint={text.lastDayHint} type="date" />
          </div>
          <Actions>
            <button type="submit">{text.addStanding}</button>
            <a class="button plain" href={firmsAddress(slug)}>
              {text.firms}
            </a>
          </Actions>
        </form>
      )}
      {standing.length > 0 && (
        <details open={form.faults.standing !== undefined || form.faults.day !== undefined}>
          <summary>{text.endStanding}</summary>
          <p>{text.endStandingLead}</p>
          <form method="post" action={`${address}/ending`} novalidate>
            <Token visit={visit} />
            <input type="hidden" name="version" value={duty.version} />
            <Select
              {...asked}
              name="standing"
              label={labels.standing}
              none={text.chooseStanding}
              options={standing.map(row => ({
                value: String(row.standingId),
                label: text.rowAsking(row.name, rowInWords(locale, row)),
              }))}
            />
            <Field {...asked} name="day" label={labels.day} type="date" />
            <button type="submit" class="danger">
              {text.endStanding}
            </button>
          </form>
        </details>
      )}
    </StaffPage>
  )
}
