import { untouched } from '../kit/form.ts'
import { Actions } from '../kit/note.tsx'
import { Token } from '../kit/token.tsx'
import { textIn } from '../text/text.ts'
import type { DeskOpenPageProps } from './desk-open-page.tsx'
import { StartOptions } from './start-options.tsx'

/** Where an opened appointment is changed. */
export const addressOf = ({ partyId }: DeskOpenPageProps['opened']) => `/desk/open/${partyId}`

/** Another time, with the same people if that is asked (R18): who they are, the desk does not read here. */
export const Move = ({ visit, opened, from, same, starts, form = untouched }: DeskOpenPageProps) => {
  const text = textIn(visit.locale).desk.open
  return (
    <section>
      <h2>{text.move}</h2>
      <form class="filters" action={addressOf(opened)}>
        <div>
          <label for="from">{text.from}</label>
          <input id="from" name="from" type="date" value={from} />
        </div>
        <label class="option">
          <input type="checkbox" name="same" value="yes" checked={same} />
          <span>{text.same}</span>
        </label>
        <button type="submit" class="second">
          {text.show}
        </button>
      </form>
      {starts.length === 0 ? (
        <p>{same ? text.noTimesSame : text.noTimes}</p>
      ) : (
        <form method="post" action={`${addressOf(opened)}/time`}>
          <Token visit={visit} />
          <input type="hidden" name="sequence" value={opened.ofAppointment} />
          <input type="hidden" name="from" value={from} />
          {same && <input type="hidden" name="same" value="yes" />}
          <StartOptions {...{ visit, form, starts }} label={same ? text.timesSame : text.times} />
          <Actions>
            <button type="submit">{text.moveIt}</button>
          </Actions>
        </form>
      )}
    </section>
  )
}
