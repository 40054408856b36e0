import type { Board } from '../../views/availability/board.ts'
import type { Waits } from '../../views/availability/board-waits.tsx'
import { wordOf } from '../keys/digest.ts'

/** What a board shows, as one short word: equal for what looks the same, but for the line of now and the gaps that it cuts. */
export const boardVersion = (board: Board, waits: Waits): string =>
  wordOf(
    // A session is said once: in a lane its number says which.
    JSON.stringify([{ ...board, now: null }, waits], (key, value) =>
      key === 'gaps' ? undefined : key === 'session' ? value.appointmentId : value,
    ),
  )
