import type { Index, Known, Place } from './known.ts'
import { rules } from './rules.ts'

const staying = rules.filter(({ by }) => by !== 'exact')
const found = new WeakMap<Known, readonly Place[]>()

const openIn = (index: Index, known: Known): readonly Place[] =>
  [...index.places.values()].filter(place => {
    const asked = { index, known, place, schedule: known.stands }
    return !staying.some(rule => rule.stops(asked))
  })

/** The places that somebody could have at all, with nothing but what stands; the others no roster gives them. */
export const openTo = (index: Index, known: Known): readonly Place[] => {
  const places = found.get(known) ?? openIn(index, known)
  found.set(known, places)
  return places
}
