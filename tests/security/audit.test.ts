import { expect, it } from 'vitest'
import { openSite } from '../setup/site.ts'
import { visitorOf } from '../setup/visitor.ts'

const { sql, origin } = await openSite()

it('history is only added to, and names parties and appointments by their numbers alone (security.md 24)', async () => {
  const visitor = visitorOf(origin)
  const { reference } = await visitor.books()
  await visitor.finds(reference)
  await visitor.cancels()
  const before = await sql`select * from audit_entry order by entry_id`

  for (const rewriting of [
    sql`update audit_entry set actor = 'nobody'`,
    sql`update audit_entry set detail = '{}' where false`,
    sql`delete from audit_entry`,
    sql`truncate audit_entry`,
    sql`truncate audit_entry cascade`,
  ])
    await expect(rewriting).rejects.toMatchObject({ constraint_name: 'history_is_only_added_to' })

  expect(before.map(({ verb }) => verb)).toEqual(['appointment.book', 'appointment.cancel'])
  for (const { actor, about, detail } of before)
    expect([actor, about, detail]).toEqual([
      expect.stringMatching(/^party\/\d+$/),
      expect.stringMatching(/^appointment\/\d+$/),
      {},
    ])
  expect(await sql`select * from audit_entry order by entry_id`).toEqual(before)
})
