import { Fragment } from 'preact'
import type { Entered } from '../../sql/availability/leaves.ts'
import { Errors } from '../kit/errors.tsx'
import { Field } from '../kit/field.tsx'
import type { FormState } from '../kit/form.ts'
import { Icon } from '../kit/icon.tsx'
import { Back } from '../kit/link.tsx'
import { Actions, Note } from '../kit/note.tsx'
import { StaffPage } from '../kit/staff-page.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { dayInWords } from '../kit/when.tsx'
import { limitsAddress } from '../rosters/limits-page.tsx'
import { wishesAddress } from '../rosters/wishes-page.tsx'
import { textIn } from '../text/text.ts'
import { EnteredList } from './entered-list.tsx'
import { enteredAddress } from './entered-page.tsx'
import { HalfHourBoxes } from './half-hour-boxes.tsx'
import { PartBoxes } from './part-boxes.tsx'
import { WeekInWords } from './week-in-words.tsx'
import { type Frame, roomOf } from './whose-hours.ts'
import type { WorkingWeekShown } from './working-week.ts'

interface WorkingWeekPageProps extends Frame {
  /** What is typed in it: at first the week that stands on its first day. */
  form: FormState
  version: number
  week: WorkingWeekShown
  leave: readonly Entered[]
  extra: readonly Entered[]
}

const Told = ({ visit, week }: { visit: Visit; week: WorkingWeekShown }) => {
  const text = textIn(visit.locale).hours.week
  const { later, changedTo } = week
  return (
    <>
      {changedTo && (
        <Note tone="fault" icon="alert">
          <p role="alert">{text.changed}</p>
          <WeekInWords visit={visit} hours={changedTo} />
          <p>{text.changedNext}</p>
        </Note>
      )}
      {week.filledIn && (
        <Note>
          <p>{text.filledIn}</p>
        </Note>
      )}
      {later.length > 0 && (
        <Note tone="waits">
          <p>{text.later(later.map(day => dayInWords(visit.locale, day)))}</p>
        </Note>
      )}
      {week.finer && (
        <Note>
          <p>{text.isFiner}</p>
        </Note>
      )}
    </>
  )
}

/** Where a person's working week is set: whole parts of a day first, half hours behind them. */
export const WorkingWeekPage = ({ form, version, week, leave, extra, ...frame }: WorkingWeekPageProps) => {
  const { visit, whose, base } = frame
  const { hours: text, personLimits, wishes } = textIn(visit.locale)
  const usual = week.usual.map(({ part, from, until }) => text.week.part(text.parts[part], from, until))
  const byHalves = form.typed.by?.[0] === 'halves'
  return (
    <StaffPage {...roomOf(frame, 'availability')} step={text.week.step}>
      {whose !== null && <Back href={base}>{whose}</Back>}
      <h1>{whose === null ? text.week.heading : text.week.headingOf(whose)}</h1>
      <p class="lead">{usual.length > 0 ? text.week.lead(usual) : text.week.none}</p>
      <Told {...{ visit, week }} />
      <Errors visit={visit} form={form} labels={{ from: text.week.from }} />
      <form method="post" action={`${base}/availability`} novalidate>
        <Token visit={visit} />
        <input type="hidden" name="version" value={version} />
        <Field
          {...{ visit, form }}
          name="from"
          label={text.week.from}
          hint={text.week.fromHint}
          type="date"
          class="short"
        />
        <PartBoxes {...{ visit, form, week }} />
        <Actions>
          <button type="submit" name="by" value="parts">
            {text.week.save}
          </button>
        </Actions>
        <details open={byHalves}>
          <summary>{text.week.finer}</summary>
          <HalfHourBoxes {...{ visit, form }} rows={week.rows} />
          <Actions>
            <button type="submit" name="by" value="halves" class="second">
              {text.week.saveHalves}
            </button>
          </Actions>
        </details>
      </form>
      <p>
        <a href={wishesAddress(base)}>{wishes.link}</a>
        <br />
        <a href={limitsAddress(base)}>{personLimits.link}</a>
      </p>
      {(['leave', 'extra'] as const).map(of => (
        <Fragment key={of}>
          <h2>{text[of].list}</h2>
          <EnteredList {...{ visit, of }} entered={{ leave, extra }[of]} action={enteredAddress(base, of)} />
          <p>
            <a class="button second" href={enteredAddress(base, of)}>
              <Icon name="plus" />
              {text[of].add}
            </a>
          </p>
        </Fragment>
      ))}
    </StaffPage>
  )
}
