import type { Coordinator } from '../../sql/accounts/staff.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import type { Sql } from '../../sql/connect.ts'
import { deleteRobot, hurryRobot, type RobotKind, setRobot } from '../../sql/messages/robots.ts'
import type { Context } from '../context.ts'
import { seal } from '../keys/seal.ts'
import { Refusal } from '../refusal.ts'
import type { RobotTyped } from './robot-form.ts'
import { robotPlace } from './robot-place.ts'
import { firstAllowedMinute } from './rules.ts'

type Verb = 'organisation.set_robot' | 'organisation.remove_robot'

const write = (sql: Sql, { now }: Context, who: Coordinator, verb: Verb, robot: RobotKind) =>
  insertAuditEntry(sql, {
    ...{ at: now(), actor: `account/${who.accountId}`, verb },
    ...{ about: `organisation/${who.organisation.organisationId}`, detail: { robot } },
  })

/**
 * Sets a robot of an organisation, for the first time or anew; its key and secret are sealed (security.md 19). What the one before
 * would have tried again later it says at once.
 * @throws Refusal it_has_changed_meanwhile
 */
export const keepRobot = (
  context: Context,
  who: Coordinator,
  { robot: { kind, key }, secret, version }: { robot: RobotTyped; secret: string | null; version: number },
): Promise<void> =>
  context.sql.begin(async sql => {
    const { keys, now } = context
    const { organisationId } = who.organisation
    const of = { organisationId, kind }
    const sealed =
      kind === 'dingtalk' && secret !== null ? seal(keys, robotPlace(of, 'secret_sealed'), secret) : null
    const keySealed = seal(keys, robotPlace(of, 'key_sealed'), key)
    const rows = await setRobot(sql, { ...of, keySealed, secretSealed: sealed, version, at: now() })
    if (rows.length === 0) throw new Refusal('it_has_changed_meanwhile')
    const at = firstAllowedMinute(now(), [], now().plus({ days: 1 }))
    if (at !== null) await hurryRobot(sql, { ...of, at })
    await write(sql, context, who, 'organisation.set_robot', kind)
  })

/** Takes a robot of an organisation away, and what it has not said. @throws Refusal it_has_changed_meanwhile */
export const removeRobot = (
  context: Context,
  who: Coordinator,
  { robot, version }: { readonly robot: RobotKind; readonly version: number },
): Promise<void> =>
  context.sql.begin(async sql => {
    const { organisationId } = who.organisation
    const rows = await deleteRobot(sql, { organisationId, kind: robot, version })
    if (rows.length === 0) throw new Refusal('it_has_changed_meanwhile')
    await write(sql, context, who, 'organisation.remove_robot', robot)
  })
