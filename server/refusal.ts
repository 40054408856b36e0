import { brokenConstraint } from '../sql/connect.ts'
import type { Text } from '../views/text/text.ts'
import { accountRefusals } from './accounts/refusals.ts'
import { availabilityRefusals } from './availability/refusals.ts'
import { bookingRefusals } from './booking/refusals.ts'
import { peopleRefusals } from './people/refusals.ts'
import { rosterRefusals } from './rosters/refusals.ts'

const statuses = {
  ...accountRefusals,
  ...availabilityRefusals,
  ...bookingRefusals,
  ...peopleRefusals,
  ...rosterRefusals,
} satisfies Record<keyof Text['refused'], number>
export type Rule = keyof typeof statuses

/** A rule said no to a request that was understood. Thrown inside a transaction, it also undoes it. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly rule: Rule
  readonly status: number

  constructor(rule: Rule, options?: ErrorOptions) {
    super(rule, options)
    this.rule = rule
    this.status = statuses[rule]
  }
}

const isRule = (name: string | undefined): name is Rule => name !== undefined && Object.hasOwn(statuses, name)

/** The refusal that an error is, or that its broken constraint stands for. Any other error is a fault of ours: thrown on. */
export const refusalOrThrow = (error: unknown): Refusal => {
  if (error instanceof Refusal) return error
  const name = brokenConstraint(error)
  if (isRule(name)) return new Refusal(name, { cause: error })
  throw error
}
