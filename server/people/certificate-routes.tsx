import { Router } from 'express'
import { z } from 'zod'
import { certificatesOf } from '../../sql/people/certificates.ts'
import { qualifications } from '../../sql/people/directory.ts'
import type { PersonShown } from '../../sql/people/person.ts'
import { AddCertificatePage } from '../../views/people/add-certificate-page.tsx'
import { CertificatePage } from '../../views/people/certificate-page.tsx'
import type { Context } from '../context.ts'
import { parkDay } from '../park-time.ts'
import { editPerson } from './edit-person.ts'
import { addCertificate, endsCertificate, seesCertificate } from './keep-certificates.ts'
import { editFields } from './person-fields.ts'
import {
  certificateFields,
  endForm,
  inOrder,
  nothingTyped,
  qualificationOf,
  typedAs,
} from './person-forms.ts'
import { dayAfter } from './rules.ts'

/** What somebody can show: added, renewed, ended, seen. */
export const certificateRoutes = (context: Context) => {
  const router = Router()
  const { sql, now } = context
  const today = () => parkDay(now())

  const added = editPerson(context, {
    present: () => qualifications(sql),
    typed: () => ({ since: [today()] }),
    form: ({ present }) =>
      inOrder(
        z.strictObject({
          qualification: qualificationOf(present.map(({ code }) => code)),
          ...certificateFields,
          ...editFields,
        }),
      ),
    step: ({ who, person: { personId } }, value) =>
      addCertificate(context, who, { personId, ...value }, 'add'),
    page: shown => <AddCertificatePage {...shown} />,
  })
  router.get('/o/:organisation/people/:id/certificates', added.shows)
  router.post('/o/:organisation/people/:id/certificates', added.saves)

  /** The certificate whose number stands in the address, when it is theirs. */
  const present = async (_who: unknown, { personId }: PersonShown, part: string) => {
    const theirs = await certificatesOf(sql, personId, today())
    return theirs.find(({ certificateId }) => String(certificateId) === part)
  }

  const renewed = editPerson(context, {
    present,
    typed: ({ present: { number, issuer, until } }) =>
      typedAs({ number, issuer, since: until === null ? today() : dayAfter(until) }),
    form: () => inOrder(z.strictObject({ ...certificateFields, ...editFields })),
    step: ({ who, person: { personId }, present: { qualification } }, value) =>
      addCertificate(context, who, { personId, qualification, ...value }, 'renew'),
    page: shown => <CertificatePage {...shown} does="renew" />,
  })
  router.get('/o/:organisation/people/:id/certificates/:certificate/renewal', renewed.shows)
  router.post('/o/:organisation/people/:id/certificates/:certificate/renewal', renewed.saves)

  const ended = editPerson(context, {
    present,
    typed: () => ({}),
    form: ({ present: { since } }) => endForm(since),
    step: ({ who, person: { personId }, present: { certificateId } }, value) =>
      endsCertificate(context, who, { personId, certificateId, ...value }),
    page: shown => <CertificatePage {...shown} does="end" />,
  })
  router.get('/o/:organisation/people/:id/certificates/:certificate/end', ended.shows)
  router.post('/o/:organisation/people/:id/certificates/:certificate/end', ended.saves)

  const seen = editPerson(context, {
    present,
    typed: () => ({}),
    form: () => nothingTyped,
    step: ({ who, person: { personId }, present: { certificateId } }, { version }) =>
      seesCertificate(context, who, { personId, certificateId, version }),
    page: shown => <CertificatePage {...shown} does="see" />,
  })
  router.get('/o/:organisation/people/:id/certificates/:certificate/seen', seen.shows)
  router.post('/o/:organisation/people/:id/certificates/:certificate/seen', seen.saves)

  return router
}
