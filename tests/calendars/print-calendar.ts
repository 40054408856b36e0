import { visitorEntry } from '../../server/calendars/visitor-entry.ts'
import { writeCalendar } from '../../server/calendars/write-calendar.ts'
import { writeFeed } from '../../server/calendars/write-feed.ts'
import { factsGiven } from './entry-given.ts'
import { feedGiven } from './feed-given.ts'

/** A process that writes a visitor's calendar and a feed and ends: on a machine with whatever clock and zone it is given. */
const facts = factsGiven({ coverWord: '牙医🦷', calendarFloor: true, sequence: 2 })
process.stdout.write(writeCalendar({ entries: [visitorEntry(facts)] }))
process.stdout.write(writeFeed(feedGiven()))
