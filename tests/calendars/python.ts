import { execFileSync } from 'node:child_process'

const read = `
import sys, json
from icalendar import Calendar
sys.stdout.write(json.dumps([
    {
        'uid': str(event['UID']),
        'starts': int(event['DTSTART'].dt.timestamp()),
        'ends': int(event['DTEND'].dt.timestamp()),
        'status': str(event['STATUS']),
        'summary': str(event['SUMMARY']),
    }
    for event in Calendar.from_ical(sys.stdin.buffer.read()).walk('VEVENT')
]))`

const imports = (program: string) => {
  try {
    execFileSync(program, ['-c', 'import icalendar'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Debian's Python where it has a parser of calendars; another may stand before it on the path, without one. */
const python = ['/usr/bin/python3', 'python3'].find(imports)

/** Whether this machine has a parser of calendars for Python. */
export const pythonReads = python !== undefined

/** The entries of a calendar as python3-icalendar reads them; instants in seconds. */
export const readByPython = (calendar: string): unknown =>
  JSON.parse(execFileSync(python ?? 'python3', ['-c', read], { input: calendar, encoding: 'utf8' }))
