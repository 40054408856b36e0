import { createApp } from '../../server/app.tsx'
import type { Gate } from '../../server/http/who-works.ts'
import { layObjects } from './objects.ts'
import { routesOf } from './routes-of.ts'
import type { openSite } from './site.ts'
import { signedIn } from './staff.ts'

/**
 * A browser of somebody for each gate, objects of everything that an address can name, and the routes behind a gate: but the stream of
 * what happens, which has no end.
 */
export const everybodyAtWork = async (site: Awaited<ReturnType<typeof openSite>>) => {
  const browsers = {
    'signed in': await signedIn(site, 'worker 周雨水'),
    worker: await signedIn(site, 'worker 林立春'),
    'safety worker': await signedIn(site, 'worker 林立春'),
    receptionist: await signedIn(site, 'receptionist'),
    coordinator: await signedIn(site, 'coordinator of hexie'),
    administrator: await signedIn(site, 'administrator'),
  } as const satisfies Record<Gate, unknown>
  const { receptionist, coordinator } = browsers
  const { standingOf, further } = await layObjects(site.context, {
    receptionist: receptionist.accountId,
    coordinator: coordinator.accountId,
  })
  const gated = routesOf(createApp(site.context)).flatMap(({ method, pattern, gate }) =>
    gate === undefined || pattern.endsWith('/events') ? [] : [{ method, pattern, gate }],
  )
  return { browsers, standingOf, gated, further }
}
