import type { Context } from './context.ts'
import { answerForRoutes } from './rosters/answer-for-routes.tsx'
import { beginRoutes } from './rosters/begin-routes.tsx'
import { checkInRoutes } from './rosters/check-in-routes.tsx'
import { compareRoutes } from './rosters/compare-routes.tsx'
import { copyRoutes } from './rosters/copy-routes.tsx'
import { correctionRoutes } from './rosters/correction-routes.tsx'
import { deskShiftsRoutes } from './rosters/desk-shifts-routes.tsx'
import { dutyRoutes } from './rosters/duty-routes.tsx'
import { dutyWeekRoutes } from './rosters/duty-week-routes.tsx'
import { easingRoutes } from './rosters/easing-routes.tsx'
import { fillingRoutes } from './rosters/filling-routes.tsx'
import { firmPersonRoutes } from './rosters/firm-person-routes.tsx'
import { firmsRoutes } from './rosters/firms-routes.tsx'
import { hoursRoutes } from './rosters/hours-routes.tsx'
import { leavingOutRoutes } from './rosters/leaving-out-routes.tsx'
import { limitsRoutes } from './rosters/limits-routes.tsx'
import { logRoutes } from './rosters/log-routes.tsx'
import { newShiftRoutes } from './rosters/new-shift-routes.tsx'
import { ownHoursRoutes } from './rosters/own-hours-routes.tsx'
import { ownOffersRoutes } from './rosters/own-offers-routes.tsx'
import { ownShiftsRoutes } from './rosters/own-shifts-routes.tsx'
import { ownSwapsRoutes } from './rosters/own-swaps-routes.tsx'
import { ownUrgentRoutes } from './rosters/own-urgent-routes.tsx'
import { pairsRoutes } from './rosters/pairs-routes.tsx'
import { positionRoutes } from './rosters/position-routes.tsx'
import { postRoutes } from './rosters/post-routes.tsx'
import { presenceRoutes } from './rosters/presence-routes.tsx'
import { printRoutes } from './rosters/print-routes.tsx'
import { publicationRoutes } from './rosters/publication-routes.tsx'
import { recordRoutes } from './rosters/record-routes.tsx'
import { renewalRoutes } from './rosters/renewal-routes.tsx'
import { repairRoutes } from './rosters/repair-routes.tsx'
import { repliesRoutes } from './rosters/replies-routes.tsx'
import { rosterRoutes } from './rosters/roster-routes.tsx'
import { rosterSwapsRoutes } from './rosters/roster-swaps-routes.tsx'
import { rostersRoutes } from './rosters/rosters-routes.tsx'
import { rulesRoutes } from './rosters/rules-routes.tsx'
import { shiftRoutes } from './rosters/shift-routes.tsx'
import { standingRoutes } from './rosters/standing-routes.tsx'
import { swapRoutes } from './rosters/swap-routes.tsx'
import { urgentRoutes } from './rosters/urgent-routes.tsx'
import { wishesRoutes } from './rosters/wishes-routes.tsx'

/** The pages of duties, rosters, shifts and hours, each behind its gate. */
export const forRosters = (context: Context) => [
  wishesRoutes(context),
  publicationRoutes(context),
  ownOffersRoutes(context),
  ownShiftsRoutes(context),
  swapRoutes(context),
  ownSwapsRoutes(context),
  rosterSwapsRoutes(context),
  answerForRoutes(context),
  firmPersonRoutes(context),
  printRoutes(context),
  repliesRoutes(context),
  checkInRoutes(context),
  postRoutes(context),
  deskShiftsRoutes(context),
  presenceRoutes(context),
  ownHoursRoutes(context),
  hoursRoutes(context),
  correctionRoutes(context),
  recordRoutes(context),
  rostersRoutes(context),
  firmsRoutes(context),
  standingRoutes(context),
  renewalRoutes(context),
  dutyRoutes(context),
  dutyWeekRoutes(context),
  beginRoutes(context),
  rosterRoutes(context),
  copyRoutes(context),
  compareRoutes(context),
  logRoutes(context),
  newShiftRoutes(context),
  shiftRoutes(context),
  positionRoutes(context),
  easingRoutes(context),
  leavingOutRoutes(context),
  urgentRoutes(context),
  ownUrgentRoutes(context),
  rulesRoutes(context),
  limitsRoutes(context),
  pairsRoutes(context),
  repairRoutes(context),
  fillingRoutes(context),
]
