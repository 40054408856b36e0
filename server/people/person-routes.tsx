import { Router } from 'express'
import { affiliationsOf } from '../../sql/people/affiliations.ts'
import { certificatesOf } from '../../sql/people/certificates.ts'
import { endingWith, nextClaims } from '../../sql/people/claims.ts'
import { servicesServed } from '../../sql/people/own-services.ts'
import { PersonPage } from '../../views/people/person-page.tsx'
import type { Context } from '../context.ts'
import { sendPage } from '../http/send-page.ts'
import { asCoordinator } from '../http/who-works.ts'
import { parkDay } from '../park-time.ts'
import { personAt } from './person-at.ts'
import { hasLeft, warningOf } from './rules.ts'

/** How much of what comes next is shown: enough for a week of a busy person. */
const SOON = 10

/** One person of an organisation. */
export const personRoutes = (context: Context) => {
  const router = Router()
  const coordinator = asCoordinator(context)

  router.get(
    '/o/:organisation/people/:id',
    coordinator(async (request, response, { who, staff }, next) => {
      const person = await personAt(context, who, request)
      if (!person) return next()
      const { sql, now } = context
      const { organisation } = who
      const left = hasLeft(person)
      const [affiliations, services, certificates, ending, claims] = await Promise.all([
        affiliationsOf(sql, person.personId, left ? organisation : null),
        servicesServed(sql, organisation, person.personId),
        left ? [] : certificatesOf(sql, person.personId, parkDay(now())),
        left ? [] : endingWith(sql, person.personId, now()),
        left ? [] : nextClaims(sql, organisation, person.personId, now(), SOON),
      ])
      sendPage(
        response,
        200,
        <PersonPage
          visit={response.locals.visit}
          {...{ staff, person, left, affiliations, services, ending }}
          slug={organisation.slug}
          certificates={certificates.map(one => ({ ...one, warns: warningOf(one.daysLeft) }))}
          next={claims}
        />,
      )
    }),
  )

  return router
}
