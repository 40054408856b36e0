import { z } from 'zod'
import type { Line, OwnService } from '../../sql/booking/own-services.ts'
import type { ServiceSet } from '../../sql/booking/service-edits.ts'
import type { HoursSet } from '../../sql/booking/service-lines.ts'
import type { Typed } from '../../views/kit/form.ts'
import { partsIn } from './service-hours.ts'

/** Everything that a coordinator sets of a service on its own page. */
export interface ServiceEdit {
  readonly set: ServiceSet
  readonly needs: readonly Line[]
  readonly rooms: readonly Line[]
  readonly hours: readonly HoursSet[]
}

/** As many lines as a form has for people, and as many for rooms. */
export const LINES = [1, 2, 3] as const

const typedLines = (name: 'need' | 'room', lines: readonly Line[]) =>
  Object.fromEntries(
    LINES.flatMap(line => {
      const { of = [], number = 1 } = lines[line - 1] ?? {}
      return [
        [`${name}_${line}`, [...of].sort()],
        [`${name}_${line}_number`, [String(number)]],
      ]
    }),
  )

/** What the form of a service holds at first: everything as it stands. */
export const typedFrom = (service: OwnService): Typed => ({
  name_zh: [service.nameZh],
  name_en: [service.nameEn],
  about_zh: [service.aboutZh],
  about_en: [service.aboutEn],
  minutes: [String(service.minutes)],
  before: [String(service.minutesBefore)],
  after: [String(service.minutesAfter)],
  every: [String(service.startsEvery)],
  lead: [String(service.leadMinutes)],
  horizon: [String(service.horizonDays)],
  ...typedLines('need', service.needs),
  ...typedLines('room', service.rooms),
  hours: partsIn(service.hours),
  place: [String(service.placeId)],
  door: [String(service.door)],
  brand: [service.brandId === null ? '' : String(service.brandId)],
  duty: [service.fedByDuty === null ? '' : String(service.fedByDuty)],
  format: [service.format],
  parties: service.partiesLeast === service.partiesMost ? [String(service.partiesMost)] : ['1-2'],
  shows: [service.shows],
  voice: service.cancelledByVoice ? ['yes'] : [],
})

/** What the form of a new service holds at first: what most of them are. */
export const newService: Typed = {
  minutes: ['60'],
  before: ['0'],
  after: ['10'],
  every: ['30'],
  lead: ['120'],
  horizon: ['28'],
  format: ['alone'],
  parties: ['1'],
  shows: ['week'],
}

const same = (one: readonly string[] = [], other: readonly string[] = []) =>
  [...one].sort().join('\n') === [...other].sort().join('\n')

const listOfTexts = z.record(z.string(), z.array(z.string()))

/** What a service held when its form was shown, as the form carries it; what it holds now when that cannot be read. */
export const typedThen = (was: string | undefined, now: Typed): Typed => {
  try {
    return listOfTexts.parse(JSON.parse(was ?? ''))
  } catch {
    return now
  }
}

/** The fields that hold something else in one form than in another. */
export const differing = (one: Typed, other: Typed): string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(name => !same(one[name], other[name]))

/**
 * A form of somebody who was overtaken: what they changed since it was shown stands as they typed it, and everything else as it is
 * now. Gives too which fields changed meanwhile.
 */
export const overtaken = ({ was, typed, is }: { was: Typed; typed: Typed; is: Typed }) => {
  const names = Object.keys(is)
  const own = new Set(differing(was, typed))
  const mixed = names.map(name => [name, (own.has(name) ? typed[name] : is[name]) ?? []] as const)
  return {
    typed: Object.fromEntries(mixed),
    changed: differing(was, is).filter(name => names.includes(name)),
  }
}
