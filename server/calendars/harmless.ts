import { unwelcome } from '../unwelcome.ts'

const runOfUnwelcome = new RegExp(`${unwelcome.source}+`, 'gu')

/** A text of one line, whatever it held: each run of what could begin a line or is no letter becomes a space. */
export const oneLine = (text: string): string => text.replace(runOfUnwelcome, ' ').trim()

/** As a value of type TEXT is written (RFC 5545 §3.3.11), where the library writes it as it is. */
export const escapedText = (text: string): string => oneLine(text).replace(/[\\;,]/g, letter => `\\${letter}`)

/** What may stand in a UID: letters, digits and a few marks, so that it is one word in every calendar. */
export const plainUid = (uid: string): string => uid.replace(/[^\w.@-]/g, '')

/** A name inside quotation marks, where none can be written and carets are shown by old programs (RFC 6868). */
export const quotableName = (name: string): string => oneLine(name.replace(/["\\^]/g, ''))
