import { Actions } from '../kit/note.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'

/** What is asked when a session was drawn to another hour: the form of 'another time', which a script fills in. Closed without one. */
export const MoveDialog = ({ visit }: { visit: Visit }) => {
  const { board: text, appointments, desk } = textIn(visit.locale)
  return (
    <dialog class="moving" aria-labelledby="moving">
      <form method="post">
        <Token visit={visit} />
        <input type="hidden" name="sequence" />
        <input type="hidden" name="from" />
        <input type="hidden" name="start" />
        <input type="hidden" name="to" value="day" />
        <h2 id="moving">{text.moveIt}</h2>
        <p class="large" />
        <p class="soft">{appointments.moveLead}</p>
        <Actions>
          <button type="submit">{desk.open.moveIt}</button>
          <button type="submit" class="plain" formmethod="dialog">
            {text.leaveIt}
          </button>
        </Actions>
      </form>
    </dialog>
  )
}
