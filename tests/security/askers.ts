/** Who may ask: nobody who is known, and the five columns of design.md §4. */
export const askers = [
  'nobody',
  'visitor',
  'volunteer',
  'receptionist',
  'coordinator',
  'administrator',
] as const
export type Asker = (typeof askers)[number]

export interface Rows {
  /** Whoever else asks is led to the sign-in when nobody knows them, and finds nothing there when somebody does. */
  readonly may: readonly Asker[]
  /** By address, what may be done there: 'GET POST'. */
  readonly routes: Readonly<Record<string, string>>
}

/** Routes below an address. */
export const at = (base: string, rest: Rows['routes']): Rows['routes'] =>
  Object.fromEntries(Object.entries(rest).map(([path, methods]) => [base + path, methods]))
