import postgres from 'postgres'

/** The shift in which somebody was to be claimed is theirs no more: it changed hands in between (R9). */
export const isShiftGone = (error: unknown): boolean =>
  error instanceof postgres.PostgresError &&
  (error.constraint_name === 'attention_stands_within_a_shift' ||
    error.constraint_name === 'reservation_within_fkey')

/** Two transactions waited for each other and PostgreSQL ended this one: only a writer that claims in no order brings it about. */
export const isDeadlock = (error: unknown): boolean =>
  error instanceof postgres.PostgresError && error.code === '40P01'
