import { z } from 'zod'
import type { Qualification } from '../../sql/people/directory.ts'
import type { TableColumn } from '../../views/people/imported.ts'
import { textIn } from '../../views/text/text.ts'
import { fault } from '../booking/answer-values.ts'
import { day, maybe, once, one } from '../booking/form-fields.ts'
import { personFields, reachable } from './person-fields.ts'
import { certificateFields } from './person-forms.ts'
import { plain } from './table-head.ts'

const standingOf = new Map(
  (['zh-CN', 'en'] as const).flatMap(locale =>
    (['active', 'paused'] as const).map(
      standing => [plain(textIn(locale).people.standings[standing]), standing] as const,
    ),
  ),
)

/** 2027-11-25, 2027/11/25, 2027年11月25日: as table programs write a day anew. */
const tableDay = one
  .transform(typed =>
    typed
      .normalize('NFKC')
      .replace(
        /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/,
        (_, ...[year, month, date]: string[]) =>
          `${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`,
      ),
  )
  .transform(day => [day])
  .pipe(day)

/** One row of a table of people: somebody, with a certificate or none. */
export const rowForm = (kinds: readonly Qualification[]) => {
  const codeOf = new Map(
    kinds.flatMap(({ code, nameZh, nameEn }) => [code, nameZh, nameEn].map(name => [plain(name), code])),
  )
  return reachable(
    z.strictObject({
      ...personFields,
      share: maybe(personFields.share).transform(share => share ?? 1),
      standing: maybe(
        once('no_such_standing').transform((typed, context) => {
          const standing = standingOf.get(plain(typed))
          if (!standing) context.addIssue({ code: 'custom', message: fault('no_such_standing') })
          return standing ?? ('active' as const)
        }),
      ).transform(standing => standing ?? ('active' as const)),
      qualification: maybe(
        once('no_such_qualification').transform((typed, context) => {
          const code = codeOf.get(plain(typed))
          if (code === undefined)
            context.addIssue({ code: 'custom', message: fault('no_such_qualification') })
          return code ?? ''
        }),
      ),
      number: certificateFields.number,
      issuer: certificateFields.issuer,
      since: maybe(tableDay),
      until: maybe(tableDay),
    }),
  )
    .superRefine(({ qualification, number, issuer, since, until }, context) => {
      const tells = (path: TableColumn, name: Parameters<typeof fault>[0]) =>
        context.addIssue({ code: 'custom', path: [path], message: fault(name) })
      const written = [number, issuer, since, until].some(field => field !== null)
      if (qualification === null && written) tells('qualification', 'missing')
      if (qualification !== null && since === null) tells('since', 'missing')
      if (since !== null && until !== null && until < since) tells('until', 'before_it_begins')
    })
    .transform(({ qualification, number, issuer, since, until, ...person }) => ({
      ...person,
      certificates:
        qualification === null || since === null ? [] : [{ qualification, number, issuer, since, until }],
    }))
}

export type RowRead = z.output<ReturnType<typeof rowForm>>
