import type { TrustedHolder } from '../../sql/booking/holders.ts'
import { serviceOfAppointment } from '../../sql/booking/services.ts'
import type { TimeShown } from '../../sql/booking/shown.ts'
import type { Others } from '../../views/booking/called-off-page.tsx'
import { alternatives } from '../availability/open-starts.ts'
import type { Context } from '../context.ts'

/** What is offered in place of a time that the park has called off: the three nearest starts that are open now (R33). */
export const othersFor = async (
  context: Context,
  { appointmentId }: TrustedHolder,
  { starts }: Pick<TimeShown, 'starts'>,
): Promise<Others> => {
  const service = await serviceOfAppointment(context.sql, appointmentId)
  return { address: service.address, nearest: await alternatives(context, service, starts) }
}
