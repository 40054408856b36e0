const rows = [
  { from: 1, until: 20, first: 0x2460 },
  { from: 21, until: 35, first: 0x3251 },
  { from: 36, until: 50, first: 0x32b1 },
]

/** ①, ② … ㊿, and after that (51): how a gap is numbered in a chat. */
export const circled = (number: number): string => {
  const row = rows.find(({ from, until }) => number >= from && number <= until)
  return row ? String.fromCodePoint(row.first + number - row.from) : `(${number})`
}

/** The number that a circled one says; null for any other letter. */
export const circledNumber = (letter: string): number | null => {
  const point = letter.codePointAt(0) ?? 0
  const row = rows.find(({ from, until, first }) => point >= first && point <= first + until - from)
  return row ? point - row.first + row.from : null
}
