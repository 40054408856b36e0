import type { RequestHandler, Response } from 'express'
import type { VNode } from 'preact'
import type { z } from 'zod'
import type { Coordinator } from '../../sql/accounts/staff.ts'
import type { Sql } from '../../sql/connect.ts'
import type { PersonShown } from '../../sql/people/person.ts'
import type { FormState, Typed } from '../../views/kit/form.ts'
import type { Staff } from '../../views/kit/staff.ts'
import type { Visit } from '../../views/kit/visit.ts'
import { peopleAddress, personAddress } from '../../views/people/addresses.ts'
import type { Context } from '../context.ts'
import { BadRequest } from '../http/bad-request.ts'
import { readForm } from '../http/read-form.ts'
import { sendPage } from '../http/send-page.ts'
import { asCoordinator, type Behind } from '../http/who-works.ts'
import { personAt } from './person-at.ts'
import { saveEdit, type Unsaved } from './save-edit.ts'

/** Whom an edit is of, by whom, and what else of them it asks. */
export interface Editing<P> {
  readonly who: Coordinator
  readonly person: PersonShown
  readonly present: P
}

/** What the page of an edit is given. */
export interface EditShown<P> {
  readonly visit: Visit
  readonly staff: Staff
  readonly slug: string
  readonly person: PersonShown
  readonly present: P
  readonly form: FormState
  /** Of the person, as they were when what is typed was begun. */
  readonly version: number
  readonly unsaved: Unsaved | null
}

export interface EditOfPerson<T extends { version: number; confirmed: string | null }, P> {
  /** What else is asked of them; undefined: there is no such page of theirs. */
  readonly present: (who: Coordinator, person: PersonShown, part: string) => Promise<P | undefined>
  readonly typed: (editing: Editing<P>) => Typed
  readonly form: (editing: Editing<P>) => z.ZodType<T>
  readonly step: (editing: Editing<P>, value: T) => (sql: Sql) => Promise<unknown>
  readonly page: (shown: EditShown<P>) => VNode
  /** Also of whoever has left: they can come back, and nothing else of them is this organisation's (R60). */
  readonly evenLeft?: true
}

interface Handlers {
  readonly shows: RequestHandler
  readonly saves: RequestHandler
}

/** The page of an edit of somebody and what saves it: faults beside their fields, what it breaks before it is saved, 409 when another saved meanwhile. */
export const editPerson = <T extends { version: number; confirmed: string | null }, P>(
  context: Context,
  edit: EditOfPerson<T, P>,
): Handlers => {
  const coordinator = asCoordinator(context)

  const found = async (...[request, , { who }]: Parameters<Behind<Coordinator>>) => {
    const person = await personAt(context, who, request)
    if (person?.standing === 'left' && !edit.evenLeft) return null
    const part = request.params.certificate
    const present = person && (await edit.present(who, person, typeof part === 'string' ? part : ''))
    return person && present !== undefined ? { who, person, present } : null
  }
  const show = (
    response: Response,
    status: number,
    staff: Staff,
    editing: Editing<P>,
    form: FormState,
    unsaved: Unsaved | null,
  ) => {
    const { person, present, who } = editing
    // Whoever has been told what stands now may save over it.
    const anew = unsaved?.rule === 'it_has_changed_meanwhile'
    const version = anew ? person.version : Number(form.typed.version?.[0] ?? person.version)
    const visit = response.locals.visit as Visit
    const { slug } = who.organisation
    sendPage(response, status, edit.page({ visit, staff, slug, person, present, form, version, unsaved }))
  }

  return {
    shows: coordinator(async (request, response, given, next) => {
      const editing = await found(request, response, given, next)
      if (!editing) return next()
      show(response, 200, given.staff, editing, { typed: edit.typed(editing), faults: {} }, null)
    }),
    saves: coordinator(async (request, response, given, next) => {
      const editing = await found(request, response, given, next)
      if (!editing) return next()
      const form = readForm(edit.form(editing), request.body)
      if (form.faults.version || form.faults.confirmed) throw new BadRequest()
      if (!form.value) return show(response, 422, given.staff, editing, form, null)
      const { organisation } = given.who
      const { confirmed } = form.value
      const unsaved = await saveEdit(context, organisation, confirmed, edit.step(editing, form.value))
      if (!unsaved) {
        // Whoever leaves on the day they came was never here.
        const still = await personAt(context, given.who, request)
        const { slug } = organisation
        return response.redirect(303, still ? personAddress(slug, still.personId) : peopleAddress(slug))
      }
      const now = (await found(request, response, given, next)) ?? editing
      show(response, unsaved.status, given.staff, now, form, unsaved)
    }),
  }
}
