import { findRoutes } from './booking/find-routes.tsx'
import { linkRoutes } from './booking/link-routes.tsx'
import { ownWaitingRoutes, waitingLinkRoutes } from './booking/own-waiting-routes.tsx'
import { waitingRoutes } from './booking/waiting-routes.tsx'
import type { Context } from './context.ts'

/** How visitors come back to what they hold, and what whoever waits for a time is shown and asks for (R16, R19). */
export const forVisitors = (context: Context) => [
  linkRoutes(context),
  findRoutes(context),
  waitingRoutes(context),
  waitingLinkRoutes(context),
  ownWaitingRoutes(context),
]
