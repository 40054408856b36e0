import { expect, it } from 'vitest'
import { turnsOf } from '../../server/booking/turns.ts'
import { at } from '../messages/one-party.ts'
import { twoOfWhomOneSaid } from '../setup/laid-safety.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'

const session = {
  ...{ format: 'together' as const, ofTwo: true },
  ...{ starts: at('2026-11-25T14:00'), ends: at('2026-11-25T15:30') },
}
const comers = [
  { reference: '22222222', arrives: at('2026-11-25T14:15'), withdrawn: false, answered: true },
  { reference: '11111111', arrives: at('2026-11-25T14:00'), withdrawn: false, answered: true },
]
const told = (turns: ReturnType<typeof turnsOf>) =>
  turns && 'turns' in turns
    ? [
        turns.how,
        ...turns.turns.map(
          ({ reference, from, until }) =>
            `${reference[0]} ${from.toFormat('HH:mm')}–${until.toFormat('HH:mm')}`,
        ),
      ]
    : turns?.how

it('each of two is alone for ten minutes as they arrive, and then both are together', () => {
  expect(told(turnsOf(session, comers))).toEqual(['together', '1 14:00–14:10', '2 14:15–14:25'])
  expect(told(turnsOf({ ...session, format: 'separate_rooms' }, comers))?.[0]).toBe('separateRooms')
})

it('held apart, the one has half of the time and then the other', () => {
  expect(told(turnsOf({ ...session, format: 'apart' }, comers))).toEqual([
    'apart',
    '1 14:00–14:45',
    '2 14:45–15:30',
  ])
  const short = { ...session, format: 'apart' as const, ends: at('2026-11-25T14:45') }
  expect(told(turnsOf(short, comers))).toEqual(['apart', '1 14:00–14:20', '2 14:20–14:45'])
})

it('whoever was never asked is met as who would rather not say; in rooms of their own two never meet (R15)', () => {
  const unasked = comers.map((comer, index) => ({ ...comer, answered: index > 0 }))
  expect(told(turnsOf(session, unasked))?.[0]).toBe('apart')
  expect(told(turnsOf({ ...session, format: 'separate_rooms' }, unasked))?.[0]).toBe('separateRooms')
})

it('whoever comes alone has the whole of it, and a session of one says nothing of turns', () => {
  const [one, other] = comers as [(typeof comers)[0], (typeof comers)[0]]
  expect(told(turnsOf(session, [one, { ...other, withdrawn: true }]))).toBe('alone')
  expect(told(turnsOf({ ...session, format: 'alone' }, [one]))).toBe('alone')
  expect(turnsOf({ ...session, ofTwo: false }, [one])).toBe(null)
})

it('the worker’s page says what to do with two who are held apart, and nothing of why or of who said something', async () => {
  const site = await openSite()
  const { appointmentId, said, other } = await twoOfWhomOneSaid(site.context)
  const [{ name }] = await site.sql<[{ name: string }]>`
    select name from appointment_worker join person using (person_id) where appointment_id = ${appointmentId}`
  const worker = await signedIn(site, `worker ${name}`)
  const words = wordsOf((await worker.gets(`/me/sessions/${appointmentId}`)).html)
  expect(words).toContain('这一场分成两次单独谈')
  expect(words).toContain('在等候室等')
  for (const { reference } of [said, other])
    expect(words).toContain(`${reference.slice(0, 4)} ${reference.slice(4)}：`)
  expect(words).not.toMatch(/安心|安全|不想说|回答/)
})
