import type { Text } from '../text.ts'

export const personLimits: Text['personLimits'] = {
  step: 'Most shifts',
  heading: 'Most shifts',
  headingOf: name => `Most shifts of ${name}`,
  lead: 'To have fewer, change it yourself; for more, ask your coordinator. Shifts that are made stay.',
  leadOf: 'This counts when rosters are made and somebody is looked for. Shifts that are made stay.',
  link: 'Most shifts',
  labels: { week: 'Most in a week', day: 'In a day' },
  asAll: 'As everybody',
  asAllADay: 'At most two half-days, or one evening',
  shifts: count => (count === 0 ? 'None' : count === 1 ? '1 shift' : `${count} shifts`),
  mostOwn: most =>
    `Everybody has 3, or what the organisation’s rules say. By yourself you can choose up to ${most}.`,
  mostOf: 'Everybody has 3, or what the organisation’s rules say. More only if they are willing.',
  oneADay: 'One shift a day only',
  dayHint: 'Not ticked: at most two half-days, or one evening',
  share: 'How much of the work is theirs is set with name and contact',
}
