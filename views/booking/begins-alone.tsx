import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'

/** How a session held together begins, in the words in which every page of it says so, to both and whatever either answered (R15). */
export const BeginsAlone = ({ visit, said }: { visit: Visit; said: boolean }) =>
  said ? <p class="screen">{textIn(visit.locale).availability.tenMinutes}</p> : null
