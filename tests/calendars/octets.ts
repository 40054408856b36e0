const strict = new TextDecoder('utf-8', { fatal: true })

/** Splits at CRLF alone: the last piece is empty when the last line is ended as well. */
const linesOf = (bytes: Buffer): Buffer[] => {
  const lines: Buffer[] = []
  let from = 0
  for (let end = bytes.indexOf('\r\n'); end >= 0; end = bytes.indexOf('\r\n', from)) {
    lines.push(bytes.subarray(from, end))
    from = end + 2
  }
  return [...lines, bytes.subarray(from)]
}

const isWhole = (line: Buffer) => {
  try {
    strict.decode(line)
    return true
  } catch {
    return false
  }
}

/** What breaks RFC 5545 §3.1 in the octets of a calendar; nothing when nothing does. */
export const faultsInOctets = (calendar: string | Buffer): string[] => {
  const lines = linesOf(Buffer.from(calendar))
  const last = lines.pop()
  return [
    ...(last?.length === 0 ? [] : ['the last line is not ended']),
    ...lines.flatMap((line, number) => [
      ...(line.length > 75 ? [`line ${number} has ${line.length} octets`] : []),
      ...(isWhole(line) ? [] : [`line ${number} splits a letter`]),
      ...(line.some(octet => octet < 32 || octet === 127) ? [`line ${number} holds a control octet`] : []),
      ...(line.length === 0 ? [`line ${number} is empty`] : []),
    ]),
  ]
}

/** The content lines of a calendar, unfolded. */
export const contentLines = (calendar: string): string[] =>
  calendar.replaceAll('\r\n ', '').split('\r\n').slice(0, -1)

/** The names of its properties in their order. */
export const propertiesIn = (calendar: string): string[] =>
  contentLines(calendar).map(line => /^[A-Z-]+/.exec(line)?.[0] ?? line)

/** The value of the first property of a name. */
export const propertyValue = (calendar: string, property: string): string | undefined =>
  contentLines(calendar)
    .find(line => line.startsWith(`${property}:`) || line.startsWith(`${property};`))
    ?.replace(/^[^:]*:/, '')
