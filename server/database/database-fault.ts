/** The database cannot be worked with; the message is one sentence that says what to do, and holds no password. */
export class DatabaseFault extends Error {
  override readonly name = 'DatabaseFault'
}

/** What an error of the system or of PostgreSQL calls itself: 'EACCES', '28P01'; else its name. */
export const codeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'an unknown error'
  return 'code' in error ? String(error.code) : error.name
}
