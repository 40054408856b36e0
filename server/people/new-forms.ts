import { z } from 'zod'
import { fault } from '../booking/answer-values.ts'
import { emailAddress, mobileNumber } from '../booking/contacts.ts'
import { contactText, day, maybe, once } from '../booking/form-fields.ts'
import { personFields, reachable, share } from './person-fields.ts'
import { certificateFields } from './person-forms.ts'

const { since, ...otherCertificateFields } = certificateFields

/** Somebody new, with the first certificate where one is chosen; what is written of none is not read. */
export const newForm = (codes: readonly string[]) =>
  reachable(
    z.strictObject({
      ...personFields,
      qualification: maybe(once('choose_one').refine(code => codes.includes(code), fault('choose_one'))),
      since: maybe(since),
      ...otherCertificateFields,
    }),
  )
    .superRefine(({ qualification, since, until }, context) => {
      const tells = (path: string, name: 'missing' | 'before_it_begins') =>
        context.addIssue({ code: 'custom', path: [path], message: fault(name) })
      if (qualification !== null && since === null) tells('since', 'missing')
      if (since !== null && until !== null && until < since) tells('until', 'before_it_begins')
    })
    .transform(({ qualification, number, issuer, since, until, seen, ...person }) => ({
      ...person,
      certificate:
        qualification === null || since === null
          ? null
          : { qualification, number, issuer, since, until, seen },
    }))

/** Somebody of the park, by a telephone or an address. */
export const knownForm = z
  .strictObject({ contact: contactText, from: day, share })
  .transform(({ contact, from, share }) => ({
    phone: mobileNumber(contact),
    email: emailAddress(contact),
    since: from,
    share,
  }))
