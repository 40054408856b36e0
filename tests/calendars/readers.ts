import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ICAL from 'ical.js'
import { openFolder } from '../setup/open-folder.ts'

/** An entry as a program has read it; instants in seconds. */
export interface EntryRead {
  readonly uid: string
  readonly starts: number
  readonly ends: number
  readonly status: string
  readonly sequence: number
  readonly summary: string
  readonly location: string | null
}

/** A program that reads calendars. */
export interface Reader {
  /** As Debian, or npm, calls it. */
  readonly name: string
  /** Whether this machine has it: it reads a calendar without entries. */
  readonly isHere: () => boolean
  /** Debian 12 has two that leave a backslash in a text, or one too few: \\, in the one and \\\\n in the other. */
  readonly takesEscapesBack: boolean
  readonly entriesOf: (calendars: readonly string[]) => EntryRead[][]
}

const scriptReader: Reader = {
  name: 'ical.js',
  isHere: () => true,
  takesEscapesBack: true,
  entriesOf: calendars =>
    calendars.map(calendar =>
      new ICAL.Component(ICAL.parse(calendar)).getAllSubcomponents('vevent').map(component => {
        const event = new ICAL.Event(component)
        return {
          uid: event.uid,
          starts: event.startDate.toUnixTime(),
          ends: event.endDate.toUnixTime(),
          status: String(component.getFirstPropertyValue('status')),
          sequence: event.sequence,
          summary: event.summary,
          location: event.location,
        }
      }),
    ),
}

const NOTHING = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Note//Note//EN\r\nEND:VCALENDAR\r\n'

/** Each calendar in a file of its own, as it would be fetched, for as long as they are read. */
const inFiles = <T>(calendars: readonly string[], read: (paths: readonly string[]) => T): T => {
  const folder = openFolder()
  try {
    const paths = calendars.map((_, nth) => join(folder, `${nth}.ics`))
    for (const [nth, path] of paths.entries()) writeFileSync(path, calendars[nth] ?? '')
    return read(paths)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

interface Outside {
  readonly script: string
  readonly takesEscapesBack: boolean
  readonly by: readonly [program: string, ...given: string[]]
}

/** A program of the machine that runs a script beside this one. */
const outside = (name: string, { script, takesEscapesBack, by: [program, ...given] }: Outside): Reader => {
  const path = fileURLToPath(new URL(script, import.meta.url))
  const run = (calendars: readonly string[]) =>
    inFiles(calendars, paths => spawnSync(program, [...given, path, ...paths], { encoding: 'utf8' }))
  return {
    name,
    takesEscapesBack,
    isHere: () => run([NOTHING]).stdout === '[[]]',
    entriesOf: calendars => {
      const { stdout, stderr, status } = run(calendars)
      if (status !== 0) throw new Error(`${name}: ${stderr}`)
      return JSON.parse(stdout)
    },
  }
}

/** Debian's own Python, for which Debian's packages are; another may stand before it on the path. */
const python = ['/usr/bin/python3'] as const

/** Whoever reads calendars differently: Thunderbird's parser, and those of three languages. */
export const readers: readonly Reader[] = [
  scriptReader,
  outside('python3-icalendar', { script: 'read-by-icalendar.py', takesEscapesBack: false, by: python }),
  outside('gir1.2-ical-3.0', { script: 'read-by-libical.py', takesEscapesBack: true, by: python }),
  outside('php-sabre-vobject', {
    ...{ script: 'read-by-sabre.php', takesEscapesBack: false },
    by: ['php', '-d', 'display_errors=stderr'],
  }),
]
