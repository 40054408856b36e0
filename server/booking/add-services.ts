import { randomInt } from 'node:crypto'
import type { Coordinator } from '../../sql/accounts/staff.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { insertService } from '../../sql/booking/service-edits.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { writeLines } from './save-services.ts'
import type { ServiceEdit } from './service-edit.ts'

const letters = '23456789abcdefghjkmnpqrstuvwxyz'
const drawn = (count: number) =>
  Array.from({ length: count }, () => letters[randomInt(letters.length)]).join('')

/** Addresses that say nothing of what is behind them: a browser's history shows them. */
const addresses = () => Array.from({ length: 12 }, () => drawn(4))

/** The address of the page that adds one: no service may be called so. */
const reserved = new Set(['new', ''])

/** What staff and programs may call a service, by its English name: 'talking-together', else 'talking-together-2' … */
export const codesFor = (nameEn: string): string[] => {
  const words = nameEn
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '')
  const code = reserved.has(words) ? `service-${drawn(4)}` : words
  return [code, `${code}-2`, `${code}-3`, `${code}-4`, `${code}-${drawn(4)}`]
}

/**
 * Adds a service of an organisation; nobody may serve it yet. Gives what staff call it.
 * @throws Refusal it_has_changed_meanwhile when somebody added another of that name in the same moment
 */
export const addToServices = (
  { sql: pool, now }: Context,
  { accountId, organisation }: Coordinator,
  { set, ...lines }: ServiceEdit,
): Promise<string> =>
  pool.begin(async sql => {
    const candidates = { codes: codesFor(set.nameEn), addresses: addresses() }
    const added = await insertService(sql, organisation, candidates, set)
    if (!added) throw new Refusal('it_has_changed_meanwhile')
    await writeLines(sql, added.serviceId, lines)
    const about = `service/${added.serviceId}`
    await insertAuditEntry(sql, { at: now(), actor: `account/${accountId}`, verb: 'service.add', about })
    return added.code
  })
