import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { claimShifts } from '../../sql/availability/claims.ts'
import { queueForPeople } from '../../sql/availability/queues.ts'
import { lockAssignments } from '../../sql/rosters/assignments.ts'
import { whoMayCome, writeFirmPerson } from '../../sql/rosters/firm-shifts.ts'
import { claiming } from '../availability/claiming.ts'
import type { Context } from '../context.ts'
import { tellPeople } from '../messages/tell-people.ts'
import { Refusal } from '../refusal.ts'
import { namedUntil } from './firm-rules.ts'

interface Naming {
  readonly assignmentId: number
  readonly personId: number
  /** The account of the coordinator who enters it. */
  readonly by: number
}

/**
 * Writes whom a law firm sends to a shift that it holds (R40a), claims their presence, and tells them.
 * @throws Refusal firm_named_somebody when it has, or holds the shift no more
 * @throws Refusal firm_is_too_late after 18:00 the evening before
 * @throws Refusal who_is_named_may_not_come when they have not what the position asks for
 * @throws Refusal who_is_named_is_elsewhere when they are claimed by something else then (R1)
 */
export const nameFirmPerson = (context: Context, { assignmentId, personId, by }: Naming): Promise<void> =>
  claiming(context.sql, async sql => {
    const at = context.now()
    const [shift] = await lockAssignments(sql, [assignmentId])
    if (shift?.state !== 'standing' || shift.personId !== null) throw new Refusal('firm_named_somebody')
    if (at >= namedUntil(shift.starts)) throw new Refusal('firm_is_too_late')
    const able = await whoMayCome(sql, shift.positionId)
    if (!able.some(one => one.personId === personId)) throw new Refusal('who_is_named_may_not_come')

    await writeFirmPerson(sql, assignmentId, { personId, by, at })
    await queueForPeople(sql, [], [personId])
    const claim = { resourceId: personId, assignmentId, shiftId: null, during: shift.during }
    if ((await claimShifts(sql, [claim])).length === 0) throw new Refusal('who_is_named_is_elsewhere')
    await insertAuditEntry(sql, {
      ...{ at, actor: `account/${by}`, verb: 'assignment.name_person', about: `assignment/${assignmentId}` },
    })
    await tellPeople(sql, context, [
      {
        ...{ kind: 'shift_named', personId, about: { assignmentIds: [assignmentId] } },
        ...{ once: `shift_named/${assignmentId}`, dueAt: at, uselessAt: shift.starts },
      },
    ])
  })
