/**
 * A short text in fixed words with places in them: a gateway for short messages has the fixed words registered and is sent what fills
 * the places (calendars-and-mail.md 24 and 25).
 */
export interface Worded {
  /** 提醒：${time}，${floor}。 */
  readonly template: string
  /** What fills the places, by name, in the order in which they first stand there. */
  readonly places: readonly (readonly [name: string, value: string])[]
  readonly text: string
}

/** Fixed words; or the name of a place with what fills it: { time: '18:30' }. */
export type Filling = string | Readonly<Record<string, string>>

const isWorded = (filling: Filling | Worded): filling is Worded =>
  typeof filling !== 'string' && Array.isArray(filling.places)

const wordedOf = (filling: Filling | Worded): Worded => {
  if (typeof filling === 'string') return { template: filling, places: [], text: filling }
  if (isWorded(filling)) return filling
  const places = Object.entries(filling)
  return {
    template: places.map(([name]) => `\${${name}}`).join(''),
    places,
    text: places.map(([, value]) => value).join(''),
  }
}

/** worded`提醒：${{ time }}。改时间：${find}`: the hour is a place, the address is fixed. */
export const worded = (words: TemplateStringsArray, ...fillings: readonly (Filling | Worded)[]): Worded => {
  const all = words.flatMap((fixed, index) => {
    const filling = fillings[index]
    return [wordedOf(fixed), ...(filling === undefined ? [] : [wordedOf(filling)])]
  })
  return {
    template: all.map(({ template }) => template).join(''),
    places: [...new Map(all.flatMap(({ places }) => places))],
    text: all.map(({ text }) => text).join(''),
  }
}
