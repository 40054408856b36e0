import { beforeEach } from 'vitest'
import { starts } from '../../sql/availability/slots.ts'
import { openPark } from '../setup/park.ts'
import { at, laySmallPark } from '../setup/small-park.ts'

/** For one test file: the small park, laid anew before each test, at nine on a Wednesday. */
export const openSmallPark = async () => {
  const { sql, context, setClock } = await openPark('2026-11-25T09:00')
  const park = {} as Awaited<ReturnType<typeof laySmallPark>>
  beforeEach(async () => {
    setClock('2026-11-25T09:00')
    Object.assign(park, await laySmallPark(sql))
  })

  /** The starts of a day, in times of day; those that are full in brackets. */
  const startsOn = async (serviceId: number, day: string) => {
    const from = at(`${day} 00:00`)
    const found = await starts(sql, { serviceId, now: context.now(), from, to: from.plus({ days: 1 }) })
    return found.map(({ starts, open }) =>
      open ? starts.toFormat('HH:mm') : `(${starts.toFormat('HH:mm')})`,
    )
  }
  return { sql, context, setClock, park, startsOn }
}

/** The starts of a talk on a day when nothing is taken. */
export const wholeDay = ['08:30', '09:00', '09:30', '10:00', '13:30', '14:00', '14:30', '15:00', '15:30']
