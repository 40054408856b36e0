import { expect, it } from 'vitest'
import { accountKinds, accountLetterOf } from '../../server/messages/account-letters.ts'
import { kinds, letterOf } from '../../server/messages/letters.ts'
import { sampleOffer } from '../../server/messages/offer-letter-of.ts'
import { previewsOf } from '../../server/messages/previews.tsx'
import { sampleAccount, sampleParty } from '../../server/messages/sample-facts.ts'
import { SLOT_OFFERED } from '../../server/messages/say-offer.ts'
import { waysOf } from '../../server/messages/ways.ts'
import { PREVIEWED } from '../../views/messages/park-messages-page.tsx'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { wordsOf } from '../setup/tags.ts'

const site = await openSite()
const { context } = site
const administrator = await signedIn(site, 'administrator')

it('every kind of message is previewed in both languages, in the words that its sender writes', async () => {
  const now = context.now()
  const previews = previewsOf(context).filter(({ covered }) => !covered)
  expect(previews.map(({ kind }) => kind).sort()).toEqual([...kinds, SLOT_OFFERED, ...accountKinds].sort())
  const { html } = await administrator.gets('/park/messages/previews')
  const words = wordsOf(html)
  for (const locale of ['zh-CN', 'en'] as const) {
    const party = sampleParty(locale, now)
    const written = [
      ...kinds.map(kind => letterOf(kind).write(party, waysOf(context, party), now)),
      sampleOffer(context, locale),
      ...accountKinds.map(kind => accountLetterOf(kind).write(context, sampleAccount(kind, locale, now))),
    ]
    for (const letter of written) {
      expect(words).toContain(letter?.short.text)
      expect(words).toContain(letter?.subject)
    }
  }
})

it('beside the messages five of them are written, in the language of the page, and no other', async () => {
  const asked = previewsOf(context, { kinds: PREVIEWED, locale: 'en' })
  expect(asked.map(({ kind }) => kind).sort()).toEqual(['appointment_reminder', ...PREVIEWED].sort())
  expect(asked.map(({ letters }) => letters.map(({ locale }) => locale))).toEqual(Array(5).fill(['en']))
  const { html } = await administrator.gets('/park/messages')
  const shown = wordsOf(html)
  for (const { kind, covered, letters } of previewsOf(context, { kinds: PREVIEWED, locale: 'zh-CN' }))
    for (const { short, subject } of letters)
      expect(shown).toContain(kind === 'appointment_reminder' && !covered ? subject : short)
})

it('what is true of each sample to an account is what its letter is sent for', () => {
  const now = context.now()
  const wrong = accountKinds.filter(
    kind => accountLetterOf(kind).whatIsWrong(sampleAccount(kind, 'en', now), now) !== null,
  )
  expect(wrong).toEqual([])
})

it('a preview opens nothing: no address of it holds a key', async () => {
  const { html } = await administrator.gets('/park/messages/previews')
  expect(html).not.toMatch(/\?k=|\/offers\/|\/swaps\/|\/urgent\/[^0]/)
})
