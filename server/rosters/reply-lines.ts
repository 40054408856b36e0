import { circledNumber } from './circled.ts'

/** A line of a pasted 接龙 that somebody wrote. */
export interface ReplyLine {
  /** As it was pasted, without its number. */
  readonly said: string
  /** The same with half-width digits, without what is only drawn, and with ① as ⟨1⟩. */
  readonly plain: string
}

const digit = '[0-9０-９]'
/** 1. 1、 1） or 1 and a space; 12.2 is a day. */
const numbered = new RegExp(
  `^\\s*${digit}{1,3}\\s*(?:[.．](?!${digit})|[、。:：)）]|\\s(?!${digit}))\\s*`,
  'u',
)
const drawnOnly = /\p{Extended_Pictographic}|\p{Cf}|\p{Cc}|\p{Emoji_Modifier}|\u20e3|\ufe0f/gu

const plainly = (line: string) =>
  [...line]
    .map(letter => {
      const number = circledNumber(letter)
      return number === null ? letter : ` ⟨${number}⟩ `
    })
    .join('')
    .normalize('NFKC')
    .replace(drawnOnly, ' ')
    .replace(/\s+/gu, ' ')
    .trim()

const byCircle = (line: string) => {
  const [first = '', ...rest] = [...line.trimStart()]
  return circledNumber(first) === null ? null : { number: circledNumber(first), rest: rest.join('').trim() }
}

/** Whether the circled numbers that lines begin with number the lines: 1, 2, 3 …; a gap's number begins no such row. */
const countedByCircles = (lines: readonly string[]) =>
  lines.length > 1 && lines.every((line, index) => byCircle(line)?.number === index + 1)

/**
 * The lines of what was pasted. Where any line has a number, as the chat gives it, whatever stands before the first is its title and
 * the list that was asked about; where none has, only what begins with # is.
 */
export const replyLines = (pasted: string): ReplyLine[] => {
  const lines = pasted.split(/\r\n|[\n\r\u2028\u2029]/u).filter(line => plainly(line) !== '')
  const first = lines.findIndex(line => numbered.test(line))
  const answers = (first < 0 ? lines : lines.slice(first)).filter(line => !/^\s*[#＃]/u.test(line))
  const circled = countedByCircles(answers)
  return answers.flatMap(line => {
    const said = (circled ? (byCircle(line)?.rest ?? '') : line.replace(numbered, '')).trim()
    const plain = plainly(said)
    return plain === '' ? [] : [{ said, plain }]
  })
}
