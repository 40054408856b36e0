import fc from 'fast-check'

/** What breaks lines, parsers or screens, each alone harmless to type. */
const pieces = [
  ...[
    '\r\n',
    '\n',
    '\r',
    '\n ',
    '\r\nX-EVIL:1',
    '\r\nBEGIN:VALARM\r\nEND:VALARM',
    '\u0085',
    '\u2028',
    '\u2029',
  ],
  ...['\u0000', '\u0007', '\u001b[2J', '\u007f', '\t', '\ud83d', '\udc00', '\ufeff', '\ufffe'],
  ...['\u202e', '\u2066', '\u200f', '\u061c', '\u200b', '\u200d'],
  ...[
    '👩‍👩‍👧',
    '🏳️‍🌈',
    '👍🏿',
    '🇨🇳',
    'é',
    'e\u0301',
    '𠮷',
    '：',
    '，',
    '"',
    '^',
    '\\',
    '\\n',
    ';',
    ',',
    ';TZID=x:',
    '=0D=0A',
    '%0d%0a',
  ],
]

const anyName = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 })), { maxLength: 30 })
    .map(parts => parts.join('')),
)

/** Names that nobody would choose, the same each time, and among them the longest. */
export const hostileNames = (many: number): string[] =>
  [
    '牙'.repeat(10_000),
    '🦷'.repeat(5_000),
    `a${'👩‍👩‍👧'.repeat(1_000)}`,
    ...pieces.map(piece => `二楼${piece}三楼`),
    ...fc.sample(anyName, { numRuns: many, seed: 8 }),
  ].slice(0, many)
