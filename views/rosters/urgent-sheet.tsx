import type { UrgentOfOne } from '../../sql/rosters/own-urgent.ts'
import { Actions } from '../kit/note.tsx'
import { type Refused, RefusedNote } from '../kit/refused-note.tsx'
import { said } from '../kit/said.ts'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { hourInWords, When } from '../kit/when.tsx'
import { textIn } from '../text/text.ts'

export type UrgentStanding = 'open' | 'declined' | 'mine' | 'taken' | 'over'

export interface UrgentSheetProps {
  visit: Visit
  /** Where its answer is sent. */
  action: string
  asked: UrgentOfOne
  standing: UrgentStanding
  refused: Refused
}

/** The refusals that the heading says already. */
const inHeading: readonly Refused[] = ['the_first_yes_has_it', 'urgent_call_is_over']

const Answer = ({ visit, action, standing }: Omit<UrgentSheetProps, 'refused'>) => {
  const text = textIn(visit.locale).urgent.own
  return (
    <form method="post" action={action}>
      <Token visit={visit} />
      <Actions>
        <button type="submit" name="answer" value="yes">
          {text.comes}
        </button>
        {standing === 'open' && (
          <button type="submit" name="answer" value="no" class="second">
            {text.cannot}
          </button>
        )}
      </Actions>
    </form>
  )
}

/** What somebody is asked by a call: day, hours, floor and their answer; or how it ended. Never a visitor, nor who else was asked. */
export const UrgentSheet = (props: UrgentSheetProps) => {
  const { visit, asked, standing, refused } = props
  const { locale } = visit
  const { urgent, shifts } = textIn(locale)
  const text = urgent.own
  const { starts, ends, answerBy, dutyZh, dutyEn, placeZh, placeEn, saidZh, saidEn } = asked
  const waits = standing === 'open' || standing === 'declined'
  const where =
    placeZh === null || placeEn === null || saidZh === null || saidEn === null
      ? null
      : shifts.where(said(locale, placeZh, placeEn), said(locale, saidZh, saidEn))
  return (
    <>
      {!inHeading.includes(refused) && <RefusedNote {...{ visit, refused }} />}
      <section class={waits ? 'sheet slip lacks' : 'sheet slip quiet'}>
        <span class={waits ? 'tag lacks' : standing === 'mine' ? 'tag' : 'tag quiet'}>
          {waits ? text.tag(hourInWords(answerBy)) : text.tags[standing]}
        </span>
        <When {...{ visit, starts, ends }} />
        <p>
          {said(locale, dutyZh, dutyEn)}
          {where && (
            <>
              <br />
              {where}
            </>
          )}
          {waits && (
            <>
              <br />
              <small class="soft">{text.asked(asked.asked)}</small>
            </>
          )}
        </p>
        {waits && <Answer {...props} />}
      </section>
      {waits && <p class="soft small">{standing === 'open' ? text.noHarm : text.saidNo}</p>}
    </>
  )
}

/** The heading of the page with that sheet. */
export const urgentHeading = ({ locale }: Visit, standing: UrgentStanding, when: string): string => {
  const text = textIn(locale).urgent.own
  return standing === 'open' || standing === 'declined' ? text.heading(when) : text[standing]
}
