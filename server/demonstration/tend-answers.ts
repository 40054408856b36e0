import type { ServiceShown } from '../../sql/booking/services.ts'
import type { Answers } from '../booking/answers.ts'
import type { Coming } from './tend-comings.ts'

/** What they are called says at once that they are nobody. */
const called = ['小荷', '阿平', '木木', '晚风', '小雨', '青青', '一叶', '阿宁', '南风', '小船', '云朵', 'Ann']

const childOf: Readonly<Record<string, Answers['childAge']>> = { preschool: '3_to_6', 'school-age': 'over_6' }

/** What somebody of the demonstration answers. One in eight has an address, so that the box holds some letters and not many. */
export const answersOf = ({ service: code, mark }: Coming, { format }: ServiceShown): Answers => {
  const [name = 0, reach = 0, dialect = 0] = mark
  const child = format === 'family' ? (childOf[code] ?? null) : null
  return {
    called: `演示·${called[name % called.length]}`,
    title: null,
    reach:
      reach % 8 === 0
        ? { by: 'email', contact: `yanshi.${mark.toString('hex', 0, 4)}@example.org` }
        : { by: 'none' },
    safeHours: null,
    along: child ? ['child'] : [],
    childAge: child,
    prepare: dialect % 5 === 0 ? ['dialect'] : [],
    passcode: String(mark.readUInt16BE(4) % 10_000).padStart(4, '0'),
    coverWord: null,
    locale: 'zh-CN',
  }
}
