import { expect, it } from 'vitest'
import { openSite } from '../setup/site.ts'
import { wordsOf } from '../setup/tags.ts'
import { visitorOf } from '../setup/visitor.ts'

const { sql, origin } = await openSite()

it.each([
  ['of emoji that are one', '👩‍👩‍👧'],
  ['in Uyghur, from right to left', 'ئايگۈل'],
  ['with a letter beyond the first plane', '𠮷野'],
  ['with a point between its parts', '阿依·古丽'],
  ['with what HTML and SQL would read otherwise', `O'Neil & <b>"小"</b>; --`],
  ['of fifty letters', '𠮷'.repeat(50)],
])('a name %s is taken, kept and shown as it is (R68)', async (_what, called) => {
  const visitor = visitorOf(origin)

  const { reference } = await visitor.books({ called, reach_by: 'none', phone: '' })

  const [party] = await sql`select called from party where reference = ${reference}`
  expect(party).toEqual({ called })
  const page = await visitor.follows(await visitor.givesPasscode())
  expect(wordsOf(page.html)).toContain(called)
})

it.each([
  ['of fifty-one letters', '𠮷'.repeat(51)],
  ['that nobody can see', '\u200b\u200d'],
])('a name %s is refused and kept in its field', async (_what, called) => {
  const visitor = visitorOf(origin)

  const page = await visitor.checks({ called })

  expect(page.status).toBe(422)
  const field = page.forms.flatMap(({ fields }) => fields).find(({ name }) => name === 'called')
  expect(field?.value).toBe(called)
})
