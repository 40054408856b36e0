import type { Text } from '../zh-CN.ts'

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`
const hours = (minutes: number) => counted(Math.round(minutes / 6) / 10, 'hour', 'hours')

export const people: Text['people'] = {
  step: 'People',
  date: 'd MMMM yyyy',
  filter: {
    name: 'Name',
    holds: 'Qualification',
    standing: 'Standing',
    any: 'Any',
    notLeft: 'Active and paused',
    look: 'Look',
  },
  standings: { active: 'Active', paused: 'Paused', left: 'Left' },
  found: count => counted(count, 'person', 'people'),
  page: (page, pages) => `Page ${page} of ${pages}`,
  before: 'Page before',
  after: 'Next page',
  empty: {
    nobody: 'Nobody yet',
    addFirst:
      'Add the first volunteer, then their qualifications and hours: from then on they can be booked.',
    noneFits: 'Nobody fits',
    lookAgain: 'Try another name or qualification, or look at all.',
    all: 'Look at all',
  },
  runningOut: count => counted(count, 'certificate runs out soon', 'certificates run out soon'),
  runsOut: date => `until ${date}`,
  claimed: minutes => `${hours(minutes)} taken this week`,
  weekly: minutes => `${hours(minutes)} a week`,
  noHours: 'No working hours yet',
  next: (time, what) => `Next: ${time}, ${what}`,
  occupied: 'occupied',
  languages: 'Languages',
  and: ', ',
  person: {
    step: 'A volunteer',
    organisations: 'Organisations',
    since: (organisation, from) => `${organisation} (since ${from})`,
    between: (organisation, from, until) => `${organisation} (${from} to ${until})`,
    share: of => `share ${of}`,
    services: 'Services they can do',
    noServices: 'None yet',
    noLanguages: 'Not said',
    contact: 'Contact',
    nextHeading: 'Next',
    nothingNext: 'Nothing is arranged.',
  },
  certificates: {
    heading: 'Qualifications',
    kind: 'Certificate',
    number: 'Number',
    issuer: 'Issued by',
    since: 'From',
    until: 'Until',
    endless: 'No end',
    seen: 'Original seen',
    seenBy: (date, by) => `${date}, ${by}`,
    seenOn: date => date,
    notSeen: 'Not yet',
    afterwards: 'After that',
    endsWith: (date, shifts, appointments) => {
      const parts = [
        ...(shifts > 0 ? [counted(shifts, 'shift', 'shifts')] : []),
        ...(appointments > 0 ? [counted(appointments, 'appointment', 'appointments')] : []),
      ]
      return `after ${date}, ${parts.join(' and ')} will have to be mended`
    },
    renewed: 'Renewed',
    none: 'No qualification is entered yet.',
  },
}
