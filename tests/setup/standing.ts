import { addressOf } from './routes-of.ts'

/** What stands for a name in an address: one's own, somebody else's where there is such a thing, and what is not there. */
export interface Standing {
  readonly own: string
  readonly other?: string
  readonly absent: string
}

type StandingOf = (pattern: string) => Readonly<Record<string, Standing>>

/** The address of a pattern with what is one's own in it. */
export const ownAddress = (pattern: string, standingOf: StandingOf): string =>
  addressOf(
    pattern,
    Object.fromEntries(Object.entries(standingOf(pattern)).map(([name, { own }]) => [name, own])),
  )

/** Every address of a pattern in which something is not one's own: what is all another's, what is another's in one's own organisation, and each by itself. */
export const notOwn = (pattern: string, standingOf: StandingOf): string[] => {
  const standing = Object.entries(standingOf(pattern))
  const owns = standing.map(([name, { own }]) => [name, own] as const)
  const others = standing.flatMap(([name, { other }]) =>
    other === undefined ? [] : [[name, other] as const],
  )
  const absents = standing.map(([name, { absent }]) => [name, absent] as const)
  const ofThings = (some: typeof others) => some.filter(([name]) => name !== 'organisation')
  const singles = standing.length > 1 ? [...ofThings(others), ...ofThings(absents)] : absents
  const made = [ofThings(others), others, ...singles.map(one => [one])]
    .filter(some => some.length > 0)
    .map(some => addressOf(pattern, Object.fromEntries([...owns, ...some])))
  return [...new Set(made)]
}
