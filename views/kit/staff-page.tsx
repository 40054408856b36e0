import type { ComponentChildren } from 'preact'
import { textIn } from '../text/text.ts'
import { asset } from './asset.ts'
import { Icon } from './icon.tsx'
import { type Room, Rooms, roomsOfWing, type Wing, wingAddress } from './rooms.tsx'
import { said } from './said.ts'
import type { Hat, Staff } from './staff.ts'
import { Token } from './token.tsx'
import { Tongue } from './tongue.tsx'
import type { Visit } from './visit.ts'

export interface StaffPageProps {
  visit: Visit
  staff: Staff
  /** Whose rooms these are. */
  wing: Wing
  /** The room of the menu that is open; null for a page of none. */
  room: Room | null
  /** What the tab says: the step, never a name or a subject. */
  step: string
  /** A board or a table that wants the whole width. */
  wide?: boolean
  /** As of Page: the id of the form that everything typed is in. */
  switchForm?: string
  children: ComponentChildren
}

/** As many rooms stand in the bar of a telephone; the others are in the foot. */
const IN_A_BAR = 6

const wingOf = {
  worker: 'own',
  receptionist: 'desk',
  coordinator: 'organisation',
  administrator: 'park',
} as const

/** Where else somebody with several roles works. */
const Hats = ({ visit: { locale }, hats }: { visit: Visit; hats: readonly Hat[] }) => {
  const text = textIn(locale).staff
  const names = { worker: text.own, receptionist: text.desk, administrator: text.park }
  return (
    <>
      {hats.map(hat => {
        const slug = hat.role === 'coordinator' ? hat.slug : undefined
        const name = hat.role === 'coordinator' ? said(locale, hat.nameZh, hat.nameEn) : names[hat.role]
        return (
          <>
            <a key={name} href={wingAddress(wingOf[hat.role], slug)}>
              {name}
            </a>{' '}
          </>
        )
      })}
    </>
  )
}

/** The shell of every page of those who work here: head with rooms, what the page says, foot with the other ways in and out. */
export const StaffPage = ({
  visit,
  staff,
  wing: asked,
  room,
  step,
  wide = false,
  switchForm,
  children,
}: StaffPageProps) => {
  const { feeds, kit, staff: text } = textIn(visit.locale)
  const { organisation } = staff
  // Duties of the park have the pages of an organisation's, and are nobody's but the park's.
  const wing = asked === 'organisation' && organisation === null ? 'park' : asked
  const names = { own: staff.called ?? kit.park, desk: text.desk, park: text.park }
  const whose =
    wing === 'organisation' && organisation
      ? said(visit.locale, organisation.nameZh, organisation.nameEn)
      : names[wing as keyof typeof names]
  return (
    <html lang={visit.locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{kit.title(step)}</title>
        <link rel="icon" href={asset('mark.svg')} />
        <link rel="stylesheet" href={asset('theme.css')} />
        <link rel="stylesheet" href={asset('staff.css')} />
      </head>
      <body class={wide ? 'staff wide' : 'staff'}>
        <a class="skip" href="#main">
          {kit.skip}
        </a>
        <header class="top">
          <div>
            <a class="mark" href={wingAddress(wing, organisation?.slug)}>
              <Icon name="mark" />
              <span>{kit.name}</span> <small>{whose}</small>
            </a>
            <Rooms {...{ visit, staff, wing, room }} />
            <Tongue visit={visit} {...(switchForm === undefined ? {} : { switchForm })} />
          </div>
        </header>
        <main id="main">{children}</main>
        <footer class="foot">
          <div>
            {visit.demonstration && <span>{kit.demonstration}</span>}{' '}
            {roomsOfWing(wing, organisation?.slug)
              .slice(IN_A_BAR)
              .map(({ room, address }) => (
                <a key={room} href={address}>
                  {text.menu[room]}
                </a>
              ))}{' '}
            {staff.hats.some(({ role }) => role !== 'administrator') && (
              <a href="/me/calendars">{feeds.door}</a>
            )}{' '}
            {staff.hats.length > 1 && <Hats visit={visit} hats={staff.hats} />}
            <form method="post" action="/sign-out">
              <Token visit={visit} />
              <button type="submit" class="plain small">
                {text.signOut}
              </button>
            </form>
          </div>
        </footer>
      </body>
    </html>
  )
}
