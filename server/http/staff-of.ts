import type { Request } from 'express'
import type { Session } from '../../sql/accounts/sessions.ts'
import type { Hat, Staff } from '../../views/kit/staff.ts'

const hatsOf = ({ personId, roles }: Pick<Session, 'personId' | 'roles'>): Hat[] => [
  ...(personId === null ? [] : [{ role: 'worker' } as const]),
  ...roles.flatMap(({ role, slug, nameZh, nameEn }): Hat[] => {
    if (role === 'coordinator' && slug !== null && nameZh !== null && nameEn !== null)
      return [{ role, slug, nameZh, nameEn }]
    return role === 'receptionist' || role === 'administrator' ? [{ role }] : []
  }),
]

/** What a page shows of a session: what its person is called, whose pages these are, and the other ways in. */
export const staffOf = (session: Session, { params }: Pick<Request, 'params'>): Staff => {
  const own = session.roles.find(({ role, slug }) => role === 'coordinator' && slug === params.organisation)
  const { slug, nameZh, nameEn } = own ?? {}
  return {
    called: session.called,
    organisation: slug && nameZh && nameEn ? { slug, nameZh, nameEn } : null,
    hats: hatsOf(session),
  }
}
