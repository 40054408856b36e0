import { describe, expect, it } from 'vitest'
import { textIn } from '../../views/text/text.ts'
import { firstOfTwo, opensInvitation, reachesHour, secondPlaceOf } from '../setup/couple.ts'
import type { Page } from '../setup/paper-browser.ts'
import { openSite } from '../setup/site.ts'
import { wordsOf } from '../setup/tags.ts'
import { visitorOf } from '../setup/visitor.ts'

const { sql, origin } = await openSite()
const { refused } = textIn('zh-CN')

/** A browser with the page of one invitation in a window, and another opened in it since. */
const twoInOne = async (
  reaches: (visitor: ReturnType<typeof visitorOf>, invitation: string) => Promise<Page>,
) => {
  const [earlier, later] = [await firstOfTwo(origin), await firstOfTwo(origin)]
  const visitor = visitorOf(origin)
  const page = await reaches(visitor, earlier.invitation)
  const now = await reaches(visitor, later.invitation)
  const both = () => Promise.all([secondPlaceOf(sql, earlier.reference), secondPlaceOf(sql, later.reference)])
  return { visitor, page, now, both }
}

/** It says that something changed, and nothing of whom, when, or what was typed. */
const tellsNothing = ({ status, html }: Page, both: readonly { reference: string; arrivesAt: unknown }[]) => {
  expect(status).toBe(409)
  expect(wordsOf(html)).toContain(refused.appointment_has_changed)
  expect(html).not.toMatch(/checked|at_ease|\d\d:\d\d/)
  for (const { reference } of both) expect(html).not.toContain(reference)
}

const opens = async (visitor: ReturnType<typeof visitorOf>, invitation: string) =>
  visitor.follows(await opensInvitation(visitor, invitation))

describe('of two invitations opened in one browser, a form of the earlier', () => {
  it('answers the questions of neither (security.md 3)', async () => {
    const { visitor, page, now, both } = await twoInOne(opens)
    const before = await both()

    const ease = { at_ease: 'no', safe_at_home: 'no' }
    tellsNothing(await visitor.sends(page, '/invitation/questions', ease), before as never)

    expect(await both()).toEqual(before)
    expect(before.map(({ safety }) => safety)).toEqual([false, false])
    const yes = { at_ease: 'yes', safe_at_home: 'yes' }
    expect((await visitor.sends(now, '/invitation/questions', yes)).status).toBe(303)
  })

  it('shows nothing of what was answered in it in the other language', async () => {
    const { visitor, page, both } = await twoInOne(opens)
    const fields = page.forms.find(({ id }) => id === 'questions')?.fields ?? []
    const hidden = fields.flatMap(({ type, name, value }) =>
      type === 'hidden' ? [[name, value] as const] : [],
    )
    const answer = await visitor.posts('/invitation/questions', [
      ...hidden,
      ['at_ease', 'no'],
      ['locale', 'zh-CN'],
    ])
    tellsNothing(answer, (await both()) as never)
  })

  it.each(['no', 'yes'])('answers for neither when it says %s', async come => {
    const { visitor, page, now, both } = await twoInOne(reachesHour)
    const before = await both()
    const { called, phone, passcode } = visitor.canary
    const usual = { called, phone, passcode, reach_by: 'sms', come }

    const answer = await visitor.sends(page, '/invitation', usual)

    tellsNothing(answer, before as never)
    expect(answer.html).not.toContain(called)
    expect(await both()).toEqual(before)
    expect((await visitor.sends(now, '/invitation', usual)).status).toBe(303)
  })
})
