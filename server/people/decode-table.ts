import type { Fault } from '../../views/text/text.ts'

const marks = { bigEndian: [0xfe, 0xff], littleEndian: [0xff, 0xfe] } as const
const begins = (bytes: Buffer, mark: readonly number[]) => mark.every((byte, at) => bytes[at] === byte)

/** The bytes as text of an encoding, or null when they are none. */
const as = (encoding: string, bytes: Buffer): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

export type Decoded = { readonly text: string } | { readonly fault: Fault }

/** The text of a file that a table program has written: UTF-8 with or without its mark, else GB 18030, of which the GBK of Chinese Windows is a part. */
export const decodeTable = (bytes: Buffer): Decoded => {
  if (Object.values(marks).some(mark => begins(bytes, mark))) return { fault: 'file_in_utf16' }
  // A workbook, a picture, UTF-16 without its mark: no text has a NUL.
  if (bytes.includes(0)) return { fault: 'file_is_no_text' }
  const text = as('utf-8', bytes) ?? as('gb18030', bytes)
  return text === null ? { fault: 'file_is_no_text' } : { text }
}
