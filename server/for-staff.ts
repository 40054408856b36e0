import { boardRoutes } from './availability/board-routes.tsx'
import type { Context } from './context.ts'
import { peopleRoutes } from './people/people-routes.tsx'
import { personRoutes } from './people/person-routes.tsx'

/** The pages of those who work here, each behind its gate. */
export const forStaff = (context: Context) => [
  boardRoutes(context),
  peopleRoutes(context),
  personRoutes(context),
]
