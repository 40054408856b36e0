import { statfsSync } from 'node:fs'

/** The part of a sentence that says what to do when PostgreSQL could not work in a folder. */
export const advice = (folder: string): string => {
  const { bavail, bsize } = statfsSync(folder)
  const free = Math.floor((bavail * bsize) / 1_000_000)
  return free < 200
    ? `only ${free} MB are free there: make room and start again`
    : 'mend what it says and start again'
}
