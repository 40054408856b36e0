import { varFolder } from '../messages/var-folder.ts'
import type { Answers } from './fill-in.ts'
import { openSite } from './site.ts'
import { type Visitor, visitorOf } from './visitor.ts'

/** For one test file: the park served with a var/ of its own, and people in it who booked and gave the passcode. */
export const openOwnSide = async () => {
  const files = varFolder()
  const site = await openSite({ VAR_DIR: files.varDir })

  const holder = async (answers: Answers = {}) => {
    const visitor = visitorOf(site.origin)
    const { reference } = await visitor.books({ cover: '牙医', ...answers })
    await visitor.givesPasscode()
    return { visitor, reference, ...(await site.partyOf(reference)) }
  }

  /** What stands of a party in its own row. */
  const rowOf = async (partyId: number) => {
    const [row] = await site.sql`select * from party where party_id = ${partyId}`
    return row
  }

  const auditOf = async (partyId: number) => {
    const rows = await site.sql<{ actor: string; verb: string }[]>`
      select actor, verb from audit_entry where about = ${`party/${partyId}`} order by entry_id`
    return rows.map(({ actor, verb }) => `${actor} ${verb}`)
  }
  return { ...site, files, holder, rowOf, auditOf }
}

/** Sends the form of one of the holder's own pages. */
export const sendsOwn = async (visitor: Visitor, rest: 'contact' | 'erasure', answers: Answers = {}) =>
  visitor.sends(await visitor.gets(`/appointment/${rest}`), `/appointment/${rest}`, answers)
