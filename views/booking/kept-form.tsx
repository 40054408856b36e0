import type { DateTime } from 'luxon'
import type { ComponentChildren } from 'preact'
import type { ServiceShown } from '../../sql/booking/services.ts'
import type { Typed } from '../kit/form.ts'
import { Hidden } from '../kit/hidden.tsx'
import { Token } from '../kit/token.tsx'
import type { Visit } from '../kit/visit.ts'
import { bookingAddress, startField } from './steps.ts'

export interface Kept {
  visit: Visit
  service: ServiceShown
  lost: DateTime
  /** What was typed, and the booking key it is sent again with. */
  kept: { typed: Typed; bookingKey: string }
}

/** Everything typed, carried on in a form; its children are what can be done with it. */
export const KeptForm = ({
  visit,
  service,
  lost,
  kept,
  children,
}: Kept & { children: ComponentChildren }) => (
  <form id="raced" method="post" action="/appointments">
    <Token visit={visit} />
    <Hidden typed={kept.typed} except={['start', 'service', 'key', 'instead']} />
    <input type="hidden" name="back" value={bookingAddress(service.address)} />
    <input type="hidden" name="service" value={service.address} />
    <input type="hidden" name="start" value={startField(lost)} />
    <input type="hidden" name="key" value={kept.bookingKey} />
    {children}
  </form>
)
