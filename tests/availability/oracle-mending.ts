import { between, canSeat, oracle } from './oracle.ts'
import { minutesOfPark } from './oracle-minutes.ts'
import type { Claim, PlainPark } from './plain-park.ts'

/** What was booked, as plain values: all that it claims, and so who and what it has. */
export interface Stands {
  readonly appointmentId: number
  readonly service: number
  readonly start: number
  readonly claims: readonly Claim[]
}

/**
 * What no longer fits, the dumb way: the place must be open for each minute that is shown, and of whoever and whatever it has there
 * must be enough who could serve each line if it claimed nothing, by trying every way to seat them.
 */
export const noLongerFit = (park: PlainPark, standing: readonly Stands[]): number[] =>
  standing
    .filter(({ appointmentId, service: id, start, claims }) => {
      const others = standing.filter(other => other.appointmentId !== appointmentId)
      const without = { ...park, claims: [...park.claims, ...others.flatMap(other => other.claims)] }
      const own = claims.map(({ resource }) => resource)
      return !park.services.some(service => {
        if (service.id !== id) return false
        const { isPlaceOpen } = minutesOfPark(park)
        const lines = oracle(without).lines(service, start)
        const seats = lines.flatMap(({ kind, number, free }) => {
          const its = free.filter(helper => kind === 'second' || own.includes(helper.id))
          return Array.from({ length: number }, () => its)
        })
        const open = between(start, start + service.minutes).every(minute => isPlaceOpen(service, minute))
        return open && lines.some(({ kind }) => kind !== 'second') && canSeat(seats)
      })
    })
    .map(({ appointmentId }) => appointmentId)
