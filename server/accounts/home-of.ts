import type { Session } from '../../sql/accounts/sessions.ts'

/** Where somebody begins who wanted to go nowhere in particular. */
export const homeOf = (_roles: Session['roles']): string => '/me/settings'
