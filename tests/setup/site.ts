import { linkKey } from '../../server/booking/link-key.ts'
import { keepSecret } from './canary.ts'
import { openingOfSites } from './opening-of-sites.ts'
import { openPark } from './park.ts'
import { serve } from './serve.ts'

/** For one test file: the park with its people, nobody's appointments yet, served on this machine. */
export const openSite = async (variables: Record<string, string> = {}) => {
  const park = await openPark(openingOfSites, variables, 'template_site')
  const { context, sql } = park

  const partyOf = async (reference: string) => {
    const [party] = await sql<[{ partyId: number; appointmentId: number; linkEpoch: number }]>`
      select party_id, appointment_id, link_epoch from party where reference = ${reference}`
    return party
  }
  /** The key in the link that a message to a party holds. */
  const keyOf = async (reference: string) => {
    const key = linkKey(context.keys, await partyOf(reference))
    keepSecret('link', key)
    return key
  }
  return { ...park, origin: await serve(context), partyOf, keyOf }
}
