import type { Request, Response, Router } from 'express'
import type { OwnOrganisation, SignedIn } from '../../sql/accounts/staff.ts'
import type { ClosureKept } from '../../sql/availability/closures.ts'
import type { Staff } from '../../views/kit/staff.ts'
import type { Context } from '../context.ts'
import { heldIn } from '../http/read-form.ts'
import { asAdministrator, asCoordinator } from '../http/who-works.ts'
import { takingBackForm } from './closure-form.ts'
import { takeBackClosure } from './take-back-closure.ts'

/** Whoever closes: an administrator any place, a coordinator those where the own organisation works. */
export interface Asking {
  readonly who: SignedIn
  readonly staff: Staff
  readonly of: OwnOrganisation | 'the whole park'
}

interface Page {
  /** The last part of both addresses. */
  readonly name: 'closure' | 'closures'
  readonly shows: (response: Response, asking: Asking) => Promise<void>
  readonly closes: (request: Request, response: Response, asking: Asking) => Promise<void>
  /** What they may take back on that page. */
  readonly standing: (asking: Asking) => Promise<{ readonly closures: readonly ClosureKept[] }>
}

export const wingOf = ({ of }: Asking) => (of === 'the whole park' ? 'park' : 'organisation')
export const addressOf = ({ of }: Asking, name: Page['name']) =>
  of === 'the whole park' ? `/park/${name}` : `/o/${of.slug}/${name}`

/** A page on which places are closed and closures taken back, for administrators and for coordinators (design.md §4). */
export const forWhoCloses = (context: Context, router: Router, { name, shows, closes, standing }: Page) => {
  const [administrator, coordinator] = [asAdministrator(context), asCoordinator(context)]
  const park = { of: 'the whole park' } as const

  const takesBack = async ({ body }: Request, response: Response, asking: Asking, next: () => void) => {
    const value = heldIn(takingBackForm, body)
    const { closures } = await standing(asking)
    if (!closures.some(({ closureId }) => closureId === value.closure)) return next()
    await takeBackClosure(context, asking.who, value.closure)
    response.redirect(303, addressOf(asking, name))
  }

  return router
    .get(
      `/park/${name}`,
      administrator((_request, response, given) => shows(response, { ...given, ...park })),
    )
    .post(
      `/park/${name}`,
      administrator((request, response, given) => closes(request, response, { ...given, ...park })),
    )
    .post(
      `/park/${name}/taking-back`,
      administrator((request, response, given, next) =>
        takesBack(request, response, { ...given, ...park }, next),
      ),
    )
    .get(
      `/o/:organisation/${name}`,
      coordinator((_request, response, given) => shows(response, { ...given, of: given.who.organisation })),
    )
    .post(
      `/o/:organisation/${name}`,
      coordinator((request, response, given) =>
        closes(request, response, { ...given, of: given.who.organisation }),
      ),
    )
    .post(
      `/o/:organisation/${name}/taking-back`,
      coordinator((request, response, given, next) =>
        takesBack(request, response, { ...given, of: given.who.organisation }, next),
      ),
    )
}
