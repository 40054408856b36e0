import { type Request, Router } from 'express'
import { z } from 'zod'
import { certificatesRunningOut } from '../../sql/people/certificates.ts'
import { peopleOf, qualifications } from '../../sql/people/directory.ts'
import { PeoplePage } from '../../views/people/people-page.tsx'
import type { Context } from '../context.ts'
import { sendPage } from '../http/send-page.ts'
import { asCoordinator } from '../http/who-works.ts'
import { parkDay } from '../park-time.ts'
import { unwelcome } from '../unwelcome.ts'
import { certificateWarnings, warningOf } from './rules.ts'

/** As many as are looked through without losing the place. */
const MOST = 40

/** What the directory's address asks for; whatever is none of that narrows nothing. */
const asked = z.object({
  name: z
    .string()
    .max(200)
    .transform(name => name.normalize('NFC').trim())
    .refine(name => !unwelcome.test(name))
    .catch(''),
  holds: z
    .string()
    .regex(/^[a-z_]{1,40}$/)
    .nullable()
    .catch(null),
  standing: z.enum(['active', 'paused', 'left']).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

const filterOf = ({ query }: Request) => asked.parse(query)

/** The people of an organisation. */
export const peopleRoutes = (context: Context) => {
  const router = Router()
  const coordinator = asCoordinator(context)

  router.get(
    '/o/:organisation/people',
    coordinator(async (request, response, { who: { organisation }, staff }) => {
      const { sql, now } = context
      const { page, ...filter } = filterOf(request)
      const today = parkDay(now())
      const [longest] = certificateWarnings
      const [people, runningOut, all] = await Promise.all([
        peopleOf(sql, organisation, { ...filter, today, now: now(), offset: (page - 1) * MOST, most: MOST }),
        certificatesRunningOut(sql, organisation, today, longest),
        qualifications(sql),
      ])
      const total = people[0]?.total ?? 0
      sendPage(
        response,
        200,
        <PeoplePage
          visit={response.locals.visit}
          {...{ staff, filter, today, page, total }}
          slug={organisation.slug}
          narrowed={filter.name !== '' || filter.holds !== null || filter.standing !== null || page > 1}
          qualifications={all}
          people={people.map(person => ({
            ...person,
            certificates: person.certificates.map(one => ({ ...one, warns: warningOf(one.daysLeft) })),
          }))}
          runningOut={runningOut.map(one => ({ ...one, warns: warningOf(one.daysLeft) }))}
          pages={Math.ceil(total / MOST)}
        />,
      )
    }),
  )

  return router
}
