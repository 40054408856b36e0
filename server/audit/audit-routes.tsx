import { Router } from 'express'
import { z } from 'zod'
import { A_PAGE, history } from '../../sql/audit/history.ts'
import { AuditPage } from '../../views/audit/audit-page.tsx'
import type { Context } from '../context.ts'
import { sendPage } from '../http/send-page.ts'
import { asAdministrator } from '../http/who-works.ts'
import { dayStarts } from '../park-time.ts'

const text = z.string().trim().max(60).catch('')

/** What the history is narrowed by; what makes no sense narrows nothing. */
const asked = z.object({
  ...{ from: text, until: text, verb: text, actor: text, about: text },
  before: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .nullable()
    .catch(null),
})

const orNull = (given: string) => (given === '' ? null : given)

/** What was done in the park, for its administrators. */
export const auditRoutes = (context: Context): Router => {
  const administrator = asAdministrator(context)
  return Router().get(
    '/park/audit',
    administrator(async ({ query }, response, { who, staff }) => {
      const { before, ...narrowed } = asked.parse(query)
      const { from, until, verb, actor, about } = narrowed
      const found = await history(context.sql, who, {
        from: dayStarts(from),
        to: dayStarts(until)?.plus({ days: 1 }) ?? null,
        ...{ verb: orNull(verb), actor: orNull(actor), about: orNull(about), before },
      })
      const entries = found.slice(0, A_PAGE)
      const older = found.length > A_PAGE ? (entries.at(-1)?.entryId ?? null) : null
      const typed = Object.fromEntries(Object.entries(narrowed).map(([name, value]) => [name, [value]]))
      const { visit } = response.locals
      const form = { typed, faults: {} }
      sendPage(response, 200, <AuditPage {...{ visit, staff, form, entries, older }} />)
    }),
  )
}
