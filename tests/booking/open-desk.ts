import { bookFirst } from '../setup/booking.ts'
import { newCanary } from '../setup/canary.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'

/** For one test file: the park with a receptionist before the desk, and somebody whose answers are a canary. */
export const openDesk = async () => {
  const site = await openSite()
  const { context, sql } = site
  const desk = await signedIn(site, 'receptionist')
  const { called, phone, passcode } = newCanary()

  /** The clock stands there, and whoever signed in did something a moment ago. */
  const setClock = async (to: string) => {
    site.setClock(to)
    const now = context.now()
    await sql`update session set seen_at = ${now}, expires_at = ${now.plus({ hours: 1 })}`
  }

  /** Somebody who booked the first time there is, and how their reference stands on the desk's page. */
  const somebody = async (answers = {}, service = 'individual-counselling') => {
    const booked = await bookFirst(context, service, {
      answers: {
        called,
        passcode,
        reach: { by: 'sms', contact: `+86${phone}`, telephoneOf: 'self' },
        ...answers,
      },
    })
    return { ...booked, grouped: `${booked.reference.slice(0, 4)} ${booked.reference.slice(4)}` }
  }
  const opens = async (reference: string, code = passcode) =>
    desk.sends(await desk.gets('/desk'), '/desk/look-up', { reference, passcode: code })

  /** How often the receptionist did that with a party. */
  const auditOf = async (partyId: number, verb: string) =>
    (
      await sql`select from audit_entry where about = ${`party/${partyId}`} and verb = ${verb}
      and actor = ${`account/${desk.accountId}`}`
    ).length
  return { ...site, desk, called, passcode, setClock, somebody, opens, auditOf }
}
