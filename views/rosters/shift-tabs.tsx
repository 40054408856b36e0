import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'

const tabs = {
  next: '/me/shifts',
  offers: '/me/offers',
  swaps: '/me/swaps',
  done: '/me/shifts?which=done',
} as const

/** The lists of a volunteer's shifts, and what decides which they get. */
export const ShiftTabs = ({ visit: { locale }, tab }: { visit: Visit; tab: keyof typeof tabs }) => {
  const { shifts: text, volunteerHours } = textIn(locale)
  return (
    <nav class="tabs" aria-label={text.which}>
      {(['next', 'offers', 'swaps', 'done'] as const).map(name => (
        <a key={name} href={tabs[name]} {...(name === tab ? { 'aria-current': 'page' as const } : {})}>
          {text.tabs[name]}
        </a>
      ))}
      <a href="/me/hours">{volunteerHours.own.step}</a>
      <a href="/me/leave">{text.tabs.leave}</a>
      <a href="/me/wishes">{text.tabs.wishes}</a>
    </nav>
  )
}
