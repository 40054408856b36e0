import type { DateTime } from 'luxon'
import { z } from 'zod'
import type { AppointmentTold, ServiceTold } from '../../../sql/booking/told.ts'
import { PARK_ZONE } from '../../../sql/instants.ts'
import { isOnline } from '../rules.ts'

const instant = z.string().meta({
  format: 'date-time',
  description: 'ISO 8601 by the clock of the park, with its offset',
  example: '2026-11-25T18:30:00+08:00',
})
const reference = z
  .string()
  .regex(/^\d{8}$/)
  .meta({ description: 'Eight digits', example: '48271936' })
const code = z.string().meta({ example: 'individual-counselling' })

export const serviceTold = z
  .object({
    code,
    name: z
      .object({ zh: z.string(), en: z.string() })
      .meta({ example: { zh: '单独谈一谈', en: 'A talk on your own' } }),
    organisation: z.string().meta({ example: 'hexie' }),
    minutes: z.int32().min(5).meta({ example: 60 }),
    parties: z.int().min(1).max(2).meta({
      description:
        'For how many parties it is; one for two is booked on our pages, where each is asked alone',
    }),
    format: z.enum(['alone', 'together', 'separate_rooms', 'family']),
    online: z.boolean().meta({ description: 'Whether it has slots here and can be booked here' }),
  })
  .meta({ id: 'Service' })

export const slotTold = z.object({ starts: instant, ends: instant }).meta({ id: 'Slot' })
export type Slot = z.infer<typeof slotTold>

export const bookedTold = z
  .object({
    reference,
    starts: instant,
    ends: instant,
    key: z.string().meta({ description: 'What opens this appointment here: a secret' }),
    manage: z.url().meta({ description: 'The page of whoever comes: a secret as well, and theirs' }),
  })
  .meta({ id: 'Booked' })
export type BookedTold = z.infer<typeof bookedTold>

export const appointmentTold = z
  .object({
    reference,
    service: code,
    starts: instant,
    ends: instant,
    state: z.enum(['booked', 'cancelled', 'over']),
    sequence: z.int32().min(0).meta({ description: 'Grows by one with every change' }),
  })
  .meta({ id: 'Appointment' })

const written = (at: DateTime): string => {
  const text = at.setZone(PARK_ZONE).toISO({ suppressMilliseconds: true })
  if (text === null) throw new Error('no instant')
  return text
}

/** A service as it stands in the list. */
export const service = ({
  code,
  nameZh,
  nameEn,
  shows,
  ...facts
}: ServiceTold): z.infer<typeof serviceTold> => ({
  code,
  name: { zh: nameZh, en: nameEn },
  ...facts,
  online: isOnline({ shows, partiesLeast: facts.parties }),
})

/** A span of the park, by its clock and with its offset. */
export const slot = (starts: DateTime, minutes: number): Slot => ({
  starts: written(starts),
  ends: written(starts.plus({ minutes })),
})

/** An appointment as its own party knows it. */
export const appointment = (
  { reference, service, starts, ends, sequence, cancelled, over }: AppointmentTold,
  now: DateTime,
): z.infer<typeof appointmentTold> => {
  const state = cancelled ? 'cancelled' : over || ends <= now ? 'over' : 'booked'
  return { reference, service, starts: written(starts), ends: written(ends), state, sequence }
}
