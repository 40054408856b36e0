import type { Text } from '../zh-CN.ts'

export const park: Text['park'] = {
  step: 'The whole park',
  heading: 'The whole park',
  save: 'Save',
  keep: 'Leave as it is',
  standsNow: 'As it stands now',
  close: 'Close today',
  closeDays: 'Close on other days',
}

export const organisations: Text['organisations'] = {
  step: 'Organisations',
  add: 'Add an organisation',
  none: 'There is no organisation yet',
  noneNext: to =>
    `[Add the first](${to.first}). Then enter the rooms and opening hours of the [places](${to.places}), look at the [State days](${to.days}), and ask the coordinators in under [accounts](${to.accounts}).`,
  notCoordinated: 'No coordinator has an account yet: make one',
  nobodyYet: 'Not written yet',
  kinds: { organisation: 'Organisation', team: 'Team' },
  labels: {
    name_zh: 'Name in Chinese',
    name_en: 'Name in English',
    kind: 'What it is',
    slug: 'Its word in addresses',
    responsible: 'Responsible person',
    contact: 'Contact',
    joined: 'National volunteer system',
  },
  joined: 'Has joined',
  notJoined: 'Has not joined',
  joinedHint: 'Only once it has joined are its records called certificates',
  slugHint: 'Small letters, digits and hyphens, such as hexie',
  onRecords: 'Responsible person and contact stand on records of service',
}

export const places: Text['places'] = {
  step: 'Places',
  add: 'Add a place',
  labels: {
    name_zh: 'Name in Chinese',
    name_en: 'Name in English',
    said_zh: 'What a message says of it, in Chinese',
    said_en: 'What a message says of it, in English',
    make_up: 'Make-up workdays',
  },
  saidHint: 'The floor only, never the name of the place: 二楼',
  saidEnHint: 'Such as: second floor',
  makeUp: 'Opens on make-up workdays too, with the hours of the weekday that it works as',
  worksOnMakeUp: 'Open',
  restsOnMakeUp: 'Closed',
  rooms: 'Rooms',
  openings: 'Opening hours',
  changeOpenings: 'Change the opening hours',
  special: 'Hours of one day',
  never: 'There are no opening hours yet, so no time can be booked here.',
  none: 'There is no place yet',
  noneNext: 'Add one, then its rooms and opening hours: with both, times can be booked there.',
  toPlace: 'Back to the place',
}

export const rooms: Text['rooms'] = {
  step: 'Room',
  add: 'Add a room',
  uses: {
    mediation: 'Mediation',
    counselling: 'Counselling',
    waiting: 'Waiting',
    play: 'Play',
    classroom: 'Classroom',
    hall: 'Hall',
    window: 'Window',
  },
  standings: { in_use: 'In use', out_of_use: 'Out of use' },
  labels: {
    name_zh: 'Name in Chinese',
    name_en: 'Name in English',
    use: 'What it is for',
    seats: 'Seats',
    standing: 'At present',
  },
  none: 'There is no room yet: services that need one have no time here.',
  outOfUse: 'Nothing new is booked in it; what is booked in it already is to be mended',
  seats: count => (count === 1 ? '1 seat' : `${count} seats`),
}

export const openings: Text['openings'] = {
  step: 'Opening hours',
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  closed: 'Closed',
  add: 'Add hours',
  remove: 'Remove',
  removeThis: (day, hours) => `: ${day} ${hours}`,
  labels: { weekdays: 'Weekdays', from: 'From', until: 'Until' },
  specialStep: 'Hours of one day',
  specialLead:
    'On that day these hours count, whatever the weekday, and on a holiday too. Left empty, it keeps the hours of its weekday.',
  specialLabels: {
    day: 'Day',
    from_1: 'First, from',
    until_1: 'Until',
    from_2: 'Second, from',
    until_2: 'Until',
    from_3: 'Third, from',
    until_3: 'Until',
  },
  specialNow: 'Days with hours of their own',
  specialNone: 'No day has hours of its own.',
  saveDay: 'Set this day',
}
