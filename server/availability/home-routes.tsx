import { Router } from 'express'
import { closuresUntil } from '../../sql/availability/closures.ts'
import { doorsHeld } from '../../sql/booking/services.ts'
import { addressOfDoor, addressOfTimes, type Door } from '../../views/availability/addresses.ts'
import { HomePage } from '../../views/availability/home-page.tsx'
import type { Context } from '../context.ts'
import { sendPage } from '../http/send-page.ts'
import { parkDay } from '../park-time.ts'

/** The home page: four doors, the quiet fifth line, one look-up (R66). A door with one service leads straight to it. */
export const homeRoutes = ({ sql, now }: Context) =>
  Router().get('/', async (_request, response) => {
    const at = now()
    const [held, closures] = await Promise.all([doorsHeld(sql), closuresUntil(sql, at, at.endOf('day'))])
    const doors = held.map(({ door, services, address }) => ({
      door: door as Door,
      address: services === 1 ? addressOfTimes(address) : addressOfDoor(door),
    }))
    sendPage(
      response,
      200,
      <HomePage
        visit={response.locals.visit}
        {...{ doors, closures }}
        fifth={held[0]?.fifth ?? null}
        today={parkDay(at)}
      />,
    )
  })
