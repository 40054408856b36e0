import { expect, it } from 'vitest'
import { bare } from '../setup/bare.ts'
import { everyRow } from '../setup/every-row.ts'
import type { Entries } from '../setup/fill-in.ts'
import { layObjects } from '../setup/objects.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'

const site = await openSite()
const { context, sql } = site
// What was asked for is taken out of an answer before it is compared: an id that stands for nothing else on a page.
await sql`alter table appointment alter appointment_id restart with 4001`
const receptionist = await signedIn(site, 'receptionist')
const coordinator = await signedIn(site, 'coordinator of hexie')
const { other, far, person, rings, closureElsewhere } = await layObjects(context, {
  receptionist: receptionist.accountId,
  coordinator: coordinator.accountId,
})

const NONE = '999999999'
type Naming = readonly [
  what: string,
  address: (id: string) => string,
  named: string,
  other: number | string,
  more: Entries,
]
/** What is named in a body, or of which nothing is told by its address alone. */
const naming: readonly Naming[] = [
  [
    'an appointment to mend',
    () => '/o/hexie/mending',
    'appointment',
    other.appointmentId,
    [
      ['sequence', '0'],
      ['way', 'cancel'],
    ],
  ],
  ['several to mend', () => '/o/hexie/mending/all', 'shown', `${far.appointmentId}/0`, []],
  ['a closure', () => '/o/hexie/closure/taking-back', 'closure', closureElsewhere, []],
  ['a closure in the list', () => '/o/hexie/closures/taking-back', 'closure', closureElsewhere, []],
  [
    'a service that somebody serves',
    () => `/o/hexie/people/${person.personId}/services`,
    'service',
    other.service.serviceId,
    [['version', '1']],
  ],
  ['a service to book', () => '/o/hexie/booking', 'service', 'parent-counselling', []],
  [
    'a reference at the desk',
    () => '/desk/look-up',
    'reference',
    far.reference,
    [
      ['day', '2026-11-25'],
      ['passcode', ''],
    ],
  ],
  ['a call', id => `/o/hexie/ring/${id}/contact`, '', rings[1], []],
  ['what came of a call', id => `/o/hexie/ring/${id}/outcome`, '', rings[1], [['outcome', 'told']]],
]

it.each(naming)(
  '%s that is another’s is as one that is not there',
  async (_what, address, named, other, more) => {
    const before = await everyRow(sql)
    const asker = address('').startsWith('/desk') ? receptionist : coordinator
    const told = async (id: string) => {
      const entries = named === '' ? more : [[named, id] as const, ...more]
      const answer = await asker.posts(address(id), entries)
      // Whoever is signed in no more is led there, whatever they name.
      expect(answer.headers.location ?? '').not.toMatch(/^\/sign-in/)
      // A new form has a key of its own. The list of calls shows nothing of the one that was asked for.
      const keys = answer.forms.flatMap(({ fields }) => fields.filter(({ name }) => name === 'key'))
      return bare(answer, ...keys.map(({ value }) => value), ...(named === '' ? [] : [id]))
    }
    const none = { reference: '00000000', shown: `${NONE}/0`, service: 'nothing' }[named] ?? NONE
    expect(await told(String(other))).toEqual(await told(none))
    expect(await everyRow(sql)).toEqual(before)
  },
)
