import type { Session } from '../../sql/accounts/sessions.ts'

/** Where somebody begins who wanted to go nowhere in particular. */
export const homeOf = (roles: Session['roles']): string => {
  const own = roles.find(({ role }) => role === 'coordinator')
  if (own) return `/o/${own.slug}/day`
  if (roles.some(({ role }) => role === 'receptionist')) return '/desk'
  return roles.some(({ role }) => role === 'administrator') ? '/park' : '/me'
}
