import { visitorEntry } from '../../server/calendars/visitor-entry.ts'
import { writeCalendar } from '../../server/calendars/write-calendar.ts'
import { factsGiven } from './entry-given.ts'

/** A process that writes one calendar and ends: on a machine with whatever clock and zone it is given. */
const facts = factsGiven({ coverWord: '牙医🦷', calendarFloor: true, sequence: 2 })
process.stdout.write(writeCalendar({ entries: [visitorEntry(facts)] }))
