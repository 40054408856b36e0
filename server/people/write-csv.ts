/** What a table program would read as a formula, also in full-width letters, which some turn into the others (security.md 28). */
const formula = /^'*[=+\-@\t\r\0＝＋－＠]/u

const cell = (text: string): string => {
  const harmless = formula.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** A table as CSV (RFC 4180) in UTF-8 with the mark that table programs ask for; nothing in it is read as a formula. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map(row => `${row.map(cell).join(',')}\r\n`).join('')}`
