import { textIn } from '../text/text.ts'
import { Icon, type IconName } from './icon.tsx'
import type { Staff } from './staff.ts'
import type { Visit } from './visit.ts'

/** Where one role's pages are; each role sees its own rooms, and those of its other roles in the foot. */
export type Wing = 'own' | 'desk' | 'organisation' | 'park'
type Menu = ReturnType<typeof textIn>['staff']['menu']
export type Room = keyof Menu

interface Door {
  readonly room: Room
  readonly icon: IconName
  /** Below the wing's own address. */
  readonly path: string
  /** Where it stands instead, of what is made as an organisation's is. */
  readonly at?: string
}

const doors: Readonly<Record<Wing, readonly Door[]>> = {
  own: [
    { room: 'mine', icon: 'day', path: '' },
    { room: 'shifts', icon: 'clock', path: '/shifts' },
    { room: 'availability', icon: 'edit', path: '/availability' },
    { room: 'leave', icon: 'sun', path: '/leave' },
    { room: 'settings', icon: 'settings', path: '/settings' },
  ],
  desk: [
    { room: 'deskToday', icon: 'day', path: '' },
    { room: 'deskBooking', icon: 'plus', path: '/booking' },
    { room: 'ring', icon: 'phone', path: '/ring' },
    { room: 'lock', icon: 'lock', path: '/lock' },
  ],
  organisation: [
    { room: 'day', icon: 'day', path: '/day' },
    { room: 'appointments', icon: 'clock', path: '/appointments' },
    { room: 'mending', icon: 'alert', path: '/mending' },
    { room: 'people', icon: 'people', path: '/people' },
    { room: 'rosters', icon: 'swap', path: '/rosters' },
    { room: 'services', icon: 'room', path: '/services' },
    { room: 'statistics', icon: 'chart', path: '/statistics' },
  ],
  park: [
    { room: 'organisations', icon: 'people', path: '/organisations' },
    { room: 'accounts', icon: 'lock', path: '/accounts' },
    { room: 'places', icon: 'place', path: '/places' },
    { room: 'days', icon: 'day', path: '/days' },
    { room: 'rosters', icon: 'swap', path: '/rosters', at: '/o/park' },
    { room: 'messages', icon: 'mail', path: '/messages' },
    { room: 'audit', icon: 'search', path: '/audit' },
  ],
}

/** The address that a wing's rooms stand below. */
export const wingAddress = (wing: Wing, slug: string | undefined): string =>
  ({ own: '/me', desk: '/desk', organisation: `/o/${slug}`, park: '/park' })[wing]

/** The rooms of a wing and where each is, in the order of the menu. */
export const roomsOfWing = (wing: Wing, slug?: string): { room: Room; icon: IconName; address: string }[] =>
  doors[wing].map(({ room, icon, path, at = wingAddress(wing, slug) }) => ({
    room,
    icon,
    address: at + path,
  }))

interface RoomsProps {
  visit: Visit
  staff: Staff
  wing: Wing
  room: Room | null
}

/** The rooms of a wing: a bar at the top, and on a telephone at the bottom. */
export const Rooms = ({ visit: { locale }, staff: { organisation }, wing, room: here }: RoomsProps) => {
  const text = textIn(locale).staff
  return (
    <nav class="rooms" aria-label={text.rooms}>
      {roomsOfWing(wing, organisation?.slug).map(({ room, icon, address }) => (
        <a key={room} href={address} {...(room === here ? { 'aria-current': 'page' as const } : {})}>
          <Icon name={icon} />
          {text.menu[room]}
        </a>
      ))}
    </nav>
  )
}
