import { readFileSync, writeFileSync } from 'node:fs'

/**
 * Mends the PostgreSQL driver after every npm ci (docs/decisions/009-a-driver-that-outlives-its-socket.md): a query on a connection
 * that has just closed is refused, instead of written to a socket that is no more, which ended the process.
 */
const mends = [
  [
    `    if (terminated)
      return queryError(q, Errors.connection('CONNECTION_DESTROYED', options))
`,
    `    if (terminated)
      return queryError(q, Errors.connection('CONNECTION_DESTROYED', options))

    if (socket === null)
      return queryError(q, Errors.connection('CONNECTION_CLOSED', options)), true
`,
  ],
  [
    `    clearImmediate(nextWriteTimer)
    socket.removeListener('data', data)
`,
    `    clearImmediate(nextWriteTimer)
    chunk = nextWriteTimer = null
    socket.removeListener('data', data)
`,
  ],
  [
    `    stream && (stream.destroy(err), stream = null)
`,
    `    stream && (stream.destroy(err), stream = null)
    final && (final(err), final = null)
`,
  ],
  [
    `    stream && stream.push(null)
    stream = null
`,
    `    stream && stream.push(null)
    stream = null
    socket.resume()
`,
  ],
  [
    `    !hadError && (query || sent.length) && error(Errors.connection('CONNECTION_CLOSED', options, socket))
`,
    `    ;(query || sent.length) && error(Errors.connection('CONNECTION_CLOSED', options, socket))
    query = errorResponse = null
`,
  ],
]

for (const build of ['src', 'cjs/src']) {
  const file = new URL(`../node_modules/postgres/${build}/connection.js`, import.meta.url)
  let text = readFileSync(file, 'utf8')
  for (const [before, after] of mends) {
    if (text.includes(after)) continue
    if (!text.includes(before))
      throw new Error(`${file.pathname} is not the one that is mended: see decision 009.`)
    text = text.replace(before, () => after)
  }
  writeFileSync(file, text)
}
