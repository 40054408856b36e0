/** Somebody who may answer. */
export interface Answering {
  readonly personId: number
  readonly name: string
  /** Codes. */
  readonly qualifications: readonly string[]
}

/** Who a line may be from: one, or several that fit alike, or nobody; and what is left of it. */
export interface WhoSaid {
  readonly people: readonly Answering[]
  readonly rest: string
}

const doubleSurnames =
  /^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|长孙|宇文|司徒|夏侯|令狐|端木|南宫|西门|百里)/u
const surnameOf = (name: string) => {
  const [double] = doubleSurnames.exec(name) ?? []
  return double ?? [...name][0] ?? ''
}
const isHan = (name: string) => /^\p{Script=Han}/u.test(name)

/** Titles that say what somebody is qualified for; the others say nothing. */
const titles: readonly { readonly title: string; readonly holds: RegExp | null }[] = [
  { title: '律师', holds: /^lawyer$/ },
  { title: '社工', holds: /^social_worker/ },
  ...['老师', '大姐', '姐', '大哥', '哥', '阿姨', '师傅', '主任'].map(title => ({ title, holds: null })),
]

type Way = (person: Answering, line: string) => string | null

const inFull: Way = ({ name }, line) => (line.includes(name) ? name : null)

const byTitle: Way = ({ name, qualifications }, line) => {
  if (!isHan(name)) return null
  const surname = surnameOf(name)
  const titled = titles.find(
    ({ title, holds }) =>
      line.includes(surname + title) && (holds === null || qualifications.some(code => holds.test(code))),
  )
  if (titled) return surname + titled.title
  const fond = ['小', '老', '阿'].find(before => line.startsWith(before + surname))
  if (fond) return fond + surname
  return [...surname].length > 1 && line.includes(surname) ? surname : null
}

/** Two letters and more of a Chinese name, or a whole word of another. */
const byPart: Way = ({ name }, line) => {
  if (!isHan(name)) {
    const words = name.split(/[\s·.]+/u).filter(word => word.length > 2)
    const said = line.toLowerCase().split(/[^\p{L}\p{M}]+/u)
    return words.find(word => said.includes(word.toLowerCase())) ?? null
  }
  const letters = [...name]
  const parts = letters.slice(1).map((letter, index) => `${letters[index]}${letter}`)
  return parts.find(part => line.includes(part)) ?? null
}

/** What is said of days would be read as names otherwise: 周三 is nobody of the family 周. */
const withoutDays = (line: string) =>
  line.replace(/(?:周|星期|礼拜)[一二三四五六日天末1-7]/gu, day => ' '.repeat([...day].length))

/**
 * Who a line is from: by the whole name, else by surname and title, else by a part of the name. Of those who fit in the first way that
 * anybody fits, all are given: it is never guessed which.
 */
export const whoSaid = (people: readonly Answering[], line: string): WhoSaid => {
  for (const [way, text] of [
    [inFull, line],
    [byTitle, withoutDays(line)],
    [byPart, withoutDays(line)],
  ] as const) {
    const fits = people.flatMap(person => {
      const by = way(person, text)
      return by === null ? [] : [{ person, by }]
    })
    // A name that is a part of another that was written is not meant.
    const meant = fits.filter(({ by }) => !fits.some(other => other.by !== by && other.by.includes(by)))
    const [first] = meant
    if (first) return { people: meant.map(({ person }) => person), rest: line.replace(first.by, ' ') }
  }
  return { people: [], rest: line }
}
