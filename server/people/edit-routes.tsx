import { Router } from 'express'
import { servicesServed } from '../../sql/people/own-services.ts'
import { DetailsPage } from '../../views/people/details-page.tsx'
import { InvitationPage } from '../../views/people/invitation-page.tsx'
import { ServicesPage } from '../../views/people/services-page.tsx'
import { StandingPage } from '../../views/people/standing-page.tsx'
import type { Context } from '../context.ts'
import { parkDay } from '../park-time.ts'
import { changeDetails } from './change-details.ts'
import { changeServices } from './change-services.ts'
import { changeStanding } from './change-standing.ts'
import { editPerson } from './edit-person.ts'
import { invitePerson } from './invite-person.ts'
import { detailsForm, detailsTyped, nothingTyped, servicesForm, standingForm } from './person-forms.ts'

/** What a coordinator changes of somebody: what is known of them, which services they do, whether they can be had. */
export const editRoutes = (context: Context) => {
  const router = Router()
  const { sql, now } = context

  const details = editPerson(context, {
    present: async () => null,
    typed: ({ person }) => detailsTyped(person),
    form: () => detailsForm,
    step: ({ who, person: { personId } }, value) => changeDetails(context, who, { personId, ...value }),
    page: shown => <DetailsPage {...shown} />,
  })
  router.get('/o/:organisation/people/:id/details', details.shows)
  router.post('/o/:organisation/people/:id/details', details.saves)

  const services = editPerson(context, {
    present: ({ organisation }, { personId }) => servicesServed(sql, organisation, personId),
    typed: ({ present }) => ({
      service: present.filter(({ serves }) => serves).map(({ serviceId }) => String(serviceId)),
    }),
    form: ({ present }) => servicesForm(present.map(({ serviceId }) => serviceId)),
    step: ({ who, person: { personId } }, { version, service }) =>
      changeServices(context, who, { personId, version, serviceIds: service }),
    page: shown => <ServicesPage {...shown} />,
  })
  router.get('/o/:organisation/people/:id/services', services.shows)
  router.post('/o/:organisation/people/:id/services', services.saves)

  const today = () => parkDay(now())
  const standing = editPerson(context, {
    present: async () => null,
    typed: ({ person }) => ({ standing: [person.standing], day: [today()] }),
    form: ({ person }) => standingForm(person, today(), parkDay(now().plus({ years: 1 }))),
    step: ({ who, person }, value) =>
      changeStanding(context, who, {
        ...{ personId: person.personId, before: person.standing, leavesOn: person.leavesOn },
        ...value,
      }),
    page: shown => <StandingPage {...shown} />,
    evenLeft: true,
  })
  router.get('/o/:organisation/people/:id/standing', standing.shows)
  router.post('/o/:organisation/people/:id/standing', standing.saves)

  const invitation = editPerson(context, {
    present: async () => null,
    typed: () => ({}),
    form: () => nothingTyped,
    step: ({ who, person }, { version }) => invitePerson(context, who, person, version),
    page: shown => <InvitationPage {...shown} />,
  })
  router.get('/o/:organisation/people/:id/invitation', invitation.shows)
  router.post('/o/:organisation/people/:id/invitation', invitation.saves)

  return router
}
