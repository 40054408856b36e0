import type { Text } from '../text.ts'

export const rosterShifts: Text['rosterShifts'] = {
  addStep: 'Add a shift',
  addLead: 'A shift that the week does not have: on which day, from when, for how many.',
  addToDraft: 'It is added to the draft; nobody is in it yet.',
  addToPublished: 'The roster is published: for each post one person, by fairness, is asked at once.',
  labels: {
    day: 'Day',
    from: 'From',
    until: 'Until',
    qualifications: 'Who is asked for',
    positions: 'How many people',
  },
  sameHours:
    'Where a shift keeps the same hours already, this is added to it; other hours must not overlap with it.',
  add: 'Add it',
  step: 'Shift',
  toShift: 'Change its hours, or cancel it',
  who: 'Who comes',
  lacks: who => `Needed: ${who}`,
  cancelled: 'Cancelled',
  begun: 'It has begun: nothing of it changes any more.',
  move: 'Other hours',
  moveDraft: 'Whoever is planned and cannot come then is taken out.',
  moveHeld:
    'Somebody holds it or is asked to: its hours stay. For other hours, cancel this shift and add another.',
  save: 'Change it',
  cancelStep: 'Cancel a shift',
  toCancel: 'Cancel this shift',
  heading: 'Before it is cancelled',
  inDraft: 'Nothing is published, so nobody is told: the shift leaves the draft.',
  tells: names => `Told, once each, that they need not come: ${names.join(', ')}`,
  unreached: names => `Without an account, so please tell them yourself: ${names.join(', ')}`,
  firms: names => `A firm that has not named anybody, so please tell it yourself: ${names.join(', ')}`,
  tellsNobody: 'There is nobody to tell',
  frees: 'The time of these people and of the room is free again',
  guests: count =>
    count === 1
      ? 'One appointment inside this shift stays and goes to “To be mended”, for somebody else or another time:'
      : `${count} appointments inside this shift stay and go to “To be mended”, for somebody else or another time:`,
  noGuests: 'No appointment is inside this shift',
  cancel: 'Cancel this shift and tell them',
  remove: 'Take it out of the draft',
  back: 'Keep it',
  fewer: {
    heading: 'If nobody can come: one fewer',
    means: stays =>
      `The shift is then for ${stays === 1 ? 'one person' : `${stays} people`}: this position leaves the roster, the text for the group and the print, is no gap any more, and nobody else is asked.`,
    evening:
      'Nobody receives visitors alone in the evening: with one person left and appointments inside, it stays.',
    hint: 'It stands with this roster and can be taken back until the shift begins.',
    leaveOut: 'Hold this shift with one fewer',
    leftOut: 'Shifts with one fewer',
    takeBack: 'Take back',
    takeBackThis: place => `: ${place}`,
    inDraft: 'The position then stands empty again.',
    inPublished: 'Somebody is then needed again: one person, by fairness, is asked at once.',
  },
}
