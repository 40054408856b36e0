import type { Request } from 'express'
import type { ServiceShown } from '../../sql/booking/services.ts'
import { BadRequest } from '../http/bad-request.ts'
import { typedIn } from '../http/read-form.ts'
import { whereabouts } from './booking-forms.ts'
import type { Asked } from './booking-pages.tsx'

/** Where a posted form is of. @throws BadRequest when it names no minute: no form of ours leaves it out. */
export const askedIn = ({ body }: Request, service: ServiceShown): Asked => {
  const { success, data } = whereabouts.safeParse(typedIn(body))
  if (!success) throw new BadRequest()
  return { service, starts: data.instead ?? data.start }
}
