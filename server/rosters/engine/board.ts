import { type Index, indexOf, type Place, schedulesOf } from './known.ts'
import { minutesHeld } from './measures.ts'
import { openTo } from './open.ts'
import type { Held, Problem } from './problem.ts'
import { rules } from './rules.ts'
import { minutesOf } from './schedule.ts'
import { targetsOf } from './targets.ts'
import { together } from './together.ts'
import type { Worker } from './worker.ts'

const within = rules.filter(({ by }) => by !== 'always')

/** A roster in work: who is where, and what each step would cost. Nobody is put where a rule stops them, and what is fixed stays. */
export class Board {
  readonly index: Index
  readonly workers: readonly Worker[]
  readonly places: readonly Place[]
  /** Who could be in a place at all. */
  readonly candidates: ReadonlyMap<Place, readonly Worker[]>
  /** All who are in a place, with the fixed. */
  readonly holders: ReadonlyMap<Place, Worker[]>
  /** What stood before, and costs something to change: group and person. */
  readonly stood: ReadonlySet<string>
  readonly #counts: ReadonlyMap<Place, { all: number; readonly fixed: number }>

  constructor(problem: Problem) {
    const index = indexOf(problem)
    this.index = index
    this.places = [...index.places.values()]
    const schedules = schedulesOf(index, [])
    const targets = targetsOf(problem)
    this.workers = [...index.people.values()].flatMap(known => {
      const schedule = schedules.get(known.person.id)
      if (!schedule) return []
      const carried = targets.get(known.person.id)?.low ?? 0
      const minutes = minutesHeld(index, schedule)
      return [
        { known, schedule, open: new Set(openTo(index, known)), held: new Set<Place>(), carried, minutes },
      ]
    })
    const able = together(
      this.workers.flatMap(worker => [...worker.open].map(place => ({ place, worker }))),
      ({ place }) => place,
    )
    this.candidates = new Map([...able].map(([place, ones]) => [place, ones.map(({ worker }) => worker)]))
    this.holders = new Map(this.places.map(place => [place, []]))
    for (const worker of this.workers)
      for (const place of worker.known.fixed) this.holders.get(place)?.push(worker)
    const fixed = together(problem.fixed, ({ group }) => group)
    this.#counts = new Map(
      this.places.map(place => {
        const count = fixed.get(place.group.id)?.length ?? 0
        return [place, { all: count, fixed: count }]
      }),
    )
    this.stood = new Set(problem.before?.held.map(({ group, person }) => `${group} ${person}`))
  }

  count(place: Place): number {
    return this.#counts.get(place)?.all ?? 0
  }

  /** Whether a rule stops somebody from a place that is open to them. */
  stops({ known, schedule }: Worker, place: Place): boolean {
    const asked = { index: this.index, known, place, schedule }
    return within.some(rule => rule.stops(asked))
  }

  put(worker: Worker, place: Place): void {
    this.#move(worker, place, 1)
    worker.held.add(place)
    worker.schedule.add(place.piece)
    this.holders.get(place)?.push(worker)
  }

  take(worker: Worker, place: Place): void {
    this.#move(worker, place, -1)
    worker.held.delete(place)
    worker.schedule.remove(place.piece)
    const there = this.holders.get(place)
    there?.splice(there.indexOf(worker), 1)
  }

  #move(worker: Worker, place: Place, by: 1 | -1): void {
    const counts = this.#counts.get(place)
    if (counts) counts.all += by
    worker.carried += by * place.shift.weight
    worker.minutes += by * minutesOf(place.shift.during)
  }

  /** The roster as it stands, with what is fixed. */
  held(): readonly Held[] {
    return [
      ...this.index.problem.fixed,
      ...this.workers.flatMap(({ known, held }) =>
        [...held].map(({ group }) => ({ group: group.id, person: known.person.id })),
      ),
    ]
  }

  /** Puts down a roster; what a rule stops is left out. */
  lay(held: readonly Held[]): void {
    const byId = new Map(this.workers.map(worker => [worker.known.person.id, worker]))
    for (const { group, person } of held) {
      const place = this.index.places.get(group)
      const worker = byId.get(person)
      if (!place || !worker?.open.has(place) || worker.held.has(place)) continue
      if (!this.stops(worker, place)) this.put(worker, place)
    }
  }
}
