import type { DateTime } from 'luxon'
import { openStarts } from '../../../server/availability/open-starts.ts'
import type { Context } from '../../../server/context.ts'
import { type ServiceShown, servicesOfCodes } from '../../../sql/booking/services.ts'
import { addPerson, addRoom, addService, laySmallPark } from '../../setup/small-park.ts'

/** A service and every start that it has while nobody has booked. */
export interface Scarce {
  readonly service: ServiceShown
  readonly starts: readonly DateTime[]
}

/**
 * The small park with four people more, and a session of two parties that wants a lawyer and a mediator at once in two rooms; all of
 * it for no more than the next days, so that some eighty appointments fill it.
 */
export const layScarcePark = async (context: Context) => {
  const { sql } = context
  const { placeId, mediator, lawyer } = await laySmallPark(sql)
  const people = [mediator, lawyer]
  for (const qualification of ['mediator', 'mediator', 'lawyer', 'lawyer'])
    people.push(await addPerson(sql, `${people.length}`, qualification))
  await addRoom(sql, placeId, 'mediation')
  await addRoom(sql, placeId, 'counselling')
  await addService(sql, {
    ...{ code: 'session', placeId, minutes: 60, minutesAfter: 10, team: people },
    needs: [['lawyer'], ['mediator']],
    rooms: [['mediation'], ['mediation', 'counselling']],
  })
  await sql`update service set parties_least = 2, parties_most = 2, format = 'together' where code = 'session'`
  await sql`update service set horizon_days = 4`
  await sql`
    insert into service_worker (service_id, person_id)
    select service_id, person_id from service, unnest(${people}::bigint[]) person_id
    on conflict do nothing`
  const services = await servicesOfCodes(sql, ['talk', 'advice', 'session'])
  const scarce: Scarce[] = []
  for (const service of services)
    scarce.push({
      service,
      starts: await openStarts(context, service),
    })
  return { placeId, people, scarce }
}
