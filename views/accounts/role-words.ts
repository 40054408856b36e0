import type { Granted } from '../../sql/accounts/sessions.ts'
import { said } from '../kit/said.ts'
import { type Locale, textIn } from '../text/text.ts'

export interface Coordinated {
  readonly organisationId: number
  readonly nameZh: string
  readonly nameEn: string
}

/** A role in words: 'coordinator of Harmony'. */
export const roleInWords = (locale: Locale, { role, nameZh, nameEn }: Omit<Granted, 'slug'>): string => {
  const text = textIn(locale).demonstration
  return nameZh !== null && nameEn !== null
    ? text.coordinatorOf(said(locale, nameZh, nameEn))
    : text.roles[role]
}

/** How a form names a role. */
export const roleValue = ({ role, organisationId }: Pick<Granted, 'role' | 'organisationId'>): string =>
  organisationId === null ? role : `${role}/${organisationId}`

/** Every role that can be given, for a list to choose from. */
export const rolesToGive = (locale: Locale, organisations: readonly Coordinated[]) =>
  [
    { role: 'administrator', organisationId: null, nameZh: null, nameEn: null } as const,
    { role: 'receptionist', organisationId: null, nameZh: null, nameEn: null } as const,
    ...organisations.map(one => ({ role: 'coordinator', ...one }) as const),
  ].map(granted => ({ value: roleValue(granted), label: roleInWords(locale, granted) }))
