import { expect, it } from 'vitest'
import { openSite } from '../../setup/site.ts'
import { programOf } from './programs.ts'

const { posts, wants } = programOf((await openSite()).origin)

const faults: [string, Record<string, unknown>, Record<string, string>][] = [
  ['a contact that is wanted and not given', { reach: { by: 'sms' } }, { 'reach.contact': 'mobile_number' }],
  ['no telephone', { reach: { by: 'sms', contact: '12345' } }, { 'reach.contact': 'mobile_number' }],
  ['no mailbox', { reach: { by: 'email', contact: 'nana@' } }, { 'reach.contact': 'email_address' }],
  [
    'a mailbox in other letters',
    { reach: { by: 'email', contact: '娜娜@例子.中国' } },
    { 'reach.contact': 'email_in_other_letters' },
  ],
  [
    'a contact that is not wanted',
    { reach: { by: 'none', contact: '13800000000' } },
    { 'reach.contact': 'no_contact_needed' },
  ],
  ['no such way', { reach: { by: 'fax' } }, { 'reach.by': 'choose_how_to_reach' }],
  ['a text for a way', { reach: 'none' }, { reach: 'choose_how_to_reach' }],
  [
    'hours backwards',
    { reach: { by: 'none', between: { from: '17:00', to: '09:00' } } },
    { 'reach.between.to': 'ends_before_it_starts' },
  ],
  [
    'hours of the night (R31)',
    { reach: { by: 'none', between: { from: '22:00', to: '23:00' } } },
    { 'reach.between.to': 'never_in_the_day' },
  ],
  [
    'hours that are none',
    { reach: { by: 'none', between: { from: '9', to: '24:00' } } },
    { 'reach.between.from': 'not_a_time', 'reach.between.to': 'not_a_time' },
  ],
  ['no consent', { consent: false }, { consent: 'consent_is_needed' }],
  ['consent in words', { consent: 'true' }, { consent: 'consent_is_needed' }],
  [
    'a field of the form',
    { title: 'ms', along: ['child'] },
    { title: 'unknown_field', along: 'unknown_field' },
  ],
  ['a field inside', { reach: { by: 'none', whose: 'own' } }, { 'reach.whose': 'unknown_field' }],
  ['no service', { service: 'nothing' }, { service: 'no_such_service' }],
  ['no answers', { called: undefined, passcode: undefined }, { called: 'missing', passcode: 'missing' }],
  [
    'a list for a text',
    { called: ['小陈'], passcode: [4827] },
    { called: 'not_a_text', passcode: 'not_a_text' },
  ],
  ['a number for a passcode', { passcode: 4827 }, { passcode: 'not_a_text' }],
  ['three digits', { passcode: '482' }, { passcode: 'four_digits' }],
  ['no such preparation', { prepare: ['piano'] }, { 'prepare.0': 'choose_one' }],
  ['no such language', { locale: 'fr' }, { locale: 'choose_one' }],
]

it.each(faults)('%s is a fault of that field', async (_what, changed, expected) => {
  const { status, told } = await posts<{ faults: object }>({ ...(await wants()), ...changed })
  expect([status, told.faults]).toEqual([422, expected])
})

it('every fault is told at once, that of the Idempotency-Key among them', async () => {
  const { told } = await posts<{ faults: object }>({ reach: { by: 'sms', contact: '1' } }, 'once')
  expect(told.faults).toEqual({
    ...{ service: 'no_such_service', starts: 'choose_a_time', called: 'missing' },
    ...{ 'reach.contact': 'mobile_number', passcode: 'missing', consent: 'consent_is_needed' },
    'Idempotency-Key': 'not_a_uuid',
  })
})
