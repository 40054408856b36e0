import { servicesOfCodes } from '../../sql/booking/services.ts'
import type { Sql } from '../../sql/connect.ts'
import type { AloneService } from '../../views/availability/come-alone.tsx'
import { said } from '../../views/kit/said.ts'
import type { Locale } from '../../views/text/text.ts'

/** Where somebody who is unsure, hit or threatened goes alone (R15): every page of a session for two leads there. */
export const aloneServices = async (sql: Sql, locale: Locale): Promise<AloneService[]> => {
  const services = await servicesOfCodes(sql, ['individual-counselling', 'protection-order'])
  return services.map(({ address, nameZh, nameEn }) => ({ address, name: said(locale, nameZh, nameEn) }))
}
