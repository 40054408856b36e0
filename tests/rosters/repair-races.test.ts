import { beforeEach, describe, expect, it } from 'vitest'
import { answerOffers } from '../../server/rosters/answer-offers.ts'
import { markOf } from '../../server/rosters/propose-repair.ts'
import { repairRoster } from '../../server/rosters/repair-roster.ts'
import type { Coordinator } from '../../sql/accounts/staff.ts'
import { positionsOf } from '../../sql/rosters/positions.ts'
import { textIn } from '../../views/text/text.ts'
import { wordsOf } from '../setup/tags.ts'
import { openRepair, replaced } from './open-repair.ts'

const { sql, context, coordinator, numberOf, published, asks, claims, again } = await openRepair()
const { repairs: text, refused } = textIn('zh-CN')
beforeEach(again)

describe('whoever cannot come', () => {
  it('is not replaced by what was proposed before somebody else changed: what stands now is proposed', async () => {
    const { repair, rows, ids } = await published()
    const page = await asks(repair, '秦芒种')
    await sql`
      update assignment set state = 'withdrawn', withdrawn_because = 'called_off' where assignment_id = ${ids[0] ?? 0}`

    const again = await coordinator.sends(page, repair)

    expect(again.status).toBe(409)
    expect(wordsOf(again.html)).toContain(refused.it_has_changed_meanwhile)
    expect(wordsOf(again.html)).toContain(text.proposal.proved(1, 0))
    expect(await rows()).toEqual(['魏小暑 withdrawn', '秦芒种 accepted'])
  })

  it('of two repairs at once and an answer meanwhile, each counts once or not at all', async () => {
    const { rosterId, rows, ids, positions } = await published()
    const [wei, jiang] = [await numberOf('魏小暑'), await numberOf('姜立秋')]
    await sql`
      update assignment set state = 'offered', answer_by = '2026-11-27 09:00+08', offered_at = '2026-11-25'
      where assignment_id = ${ids[0] ?? 0}`
    const [first = 0, second = 0] = positions
    const put = [
      { positionId: first, personId: jiang },
      { positionId: second, personId: wei },
    ]
    const done = { rosterId, mark: markOf(await positionsOf(sql, rosterId)), put }
    const repairs = () => repairRoster(context, { accountId: coordinator.accountId } as Coordinator, done)
    const answers = [{ assignmentId: ids[0] ?? 0, declined: 'away' as const }]

    const [one, other, answer] = await Promise.allSettled([
      repairs(),
      repairs(),
      answerOffers(context, { personId: wei, accountId: null, filledIn: false, answers }),
    ])

    expect([one, other, answer].filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    // Whoever was first has decided: a repair, or that the morning goes to the next best.
    const after = await rows()
    const byRepair = after.includes('秦芒种 withdrawn')
    expect(after).toEqual(byRepair ? replaced : ['魏小暑 declined', '姜立秋 offered', '秦芒种 accepted'])
    expect(await claims()).toEqual([
      { name: '姜立秋', hour: '08:30' },
      { name: byRepair ? '魏小暑' : '秦芒种', hour: '13:30' },
    ])
  })
})
