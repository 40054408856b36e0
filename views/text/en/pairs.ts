import type { Text } from '../text.ts'

export const pairs: Text['pairs'] = {
  step: 'Together or apart',
  heading: 'Who stands together, and who apart',
  lead: 'Kept as far as can be when rosters are made and somebody is looked for; no position stays empty for it. Only coordinators of the organisations of these two see it, and not they themselves.',
  link: 'Together or apart',
  none: 'Nobody yet',
  noneNext: 'Choose two people below: not in one shift, or in the same.',
  two: (one, other) => `${one} and ${other}`,
  kinds: { apart: 'Apart', together: 'Together' },
  hints: {
    apart: 'Not both in one shift, as far as can be',
    together: 'Where one is, the other is too, as far as can be; shifts for one person do not count',
  },
  addOne: 'Add a pair',
  labels: { person: 'Who of this organisation', with: 'With whom', kind: 'How' },
  choose: 'Choose one',
  add: 'Add',
  end: 'Remove',
  which: (one, other) => ` ${one} and ${other}`,
}
