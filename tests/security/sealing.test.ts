import { describe, expect, it } from 'vitest'
import { digest } from '../../server/keys/digest.ts'
import { type Keys, keyFor, type Purpose, parseKeys } from '../../server/keys/keys.ts'
import { seal, unseal } from '../../server/keys/seal.ts'
import { testKeys } from '../setup/park.ts'
import { openSite } from '../setup/site.ts'
import { visitorOf } from '../setup/visitor.ts'

const { sql, origin } = await openSite()
const purposes: readonly Purpose[] = ['seal', 'look-up', 'wall', 'link', 'feed', 'passcode', 'form']
const place = (row: string) => ({ table: 'party', column: 'contact_sealed', row })
const key = (version: number, letter: string) => ({ version, secret: `${letter.repeat(42)}E` })
const keysOf = (...keys: readonly unknown[]): Keys => parseKeys(JSON.stringify(keys))

interface Sealed {
  readonly contactSealed: Buffer
  readonly contactHash: Buffer
}
const partyOf = async (reference: string) => {
  const [party] = await sql<[Sealed]>`
    select contact_sealed, contact_hash from party where reference = ${reference}`
  return party
}

describe('a sealed contact', () => {
  it('opens in its own row and in no other, though both are of one table and one key (security.md 19)', async () => {
    const [one, other] = [visitorOf(origin), visitorOf(origin)]
    const [mine, theirs] = [(await one.books()).reference, (await other.books()).reference]

    const { contactSealed } = await partyOf(mine)

    expect(unseal(testKeys, place(mine), contactSealed)).toBe(`+86${one.canary.phone}`)
    expect(() => unseal(testKeys, place(theirs), contactSealed)).toThrow()
    for (const moved of [{ table: 'waiting_entry' }, { column: 'ease_sealed' }])
      expect(() => unseal(testKeys, { ...place(mine), ...moved }, contactSealed)).toThrow()
  })

  it('is another each time, and one that was altered in any byte does not open', () => {
    const sealed = seal(testKeys, place('1'), 'nana@example.org')
    expect(seal(testKeys, place('1'), 'nana@example.org')).not.toEqual(sealed)
    for (let at = 0; at < sealed.length; at++) {
      const altered = Buffer.from(sealed)
      altered[at] = (altered[at] ?? 0) ^ 1
      expect(() => unseal(testKeys, place('1'), altered)).toThrow()
    }
  })

  it('opens under every key that is readable, and is written under the first', () => {
    const sealed = seal(keysOf(key(1, 'B')), place('1'), 'nana@example.org')
    const both = keysOf(key(2, 'C'), key(1, 'B'))
    expect(unseal(both, place('1'), sealed)).toBe('nana@example.org')
    expect(seal(both, place('1'), 'nana@example.org').readUInt16BE(0)).toBe(2)
    expect(() => unseal(keysOf(key(2, 'C')), place('1'), sealed)).toThrow()
  })
})

describe('the hash of a contact', () => {
  it('is the same for who comes twice, and says nothing under the key of another purpose (security.md 20)', async () => {
    const visitor = visitorOf(origin)
    const [one, other] = [await visitor.books(), await visitor.books()]
    const { contactHash } = await partyOf(one.reference)

    expect((await partyOf(other.reference)).contactHash).toEqual(contactHash)
    const contact = `+86${visitor.canary.phone}`
    const hashes = purposes.map(purpose => digest(testKeys, purpose, contact).toString('hex'))
    expect(new Set(hashes).size).toBe(purposes.length)
    expect(hashes.filter(hash => hash === contactHash.toString('hex'))).toHaveLength(1)
  })

  it('no two purposes share a key, and parts are not read into each other', () => {
    const [first] = testKeys
    expect(new Set(purposes.map(purpose => keyFor(first, purpose).toString('hex'))).size).toBe(
      purposes.length,
    )
    expect(digest(testKeys, 'link', 1, 23)).not.toEqual(digest(testKeys, 'link', 12, 3))
    expect(digest(testKeys, 'link', 'a', '')).not.toEqual(digest(testKeys, 'link', '', 'a'))
  })
})

it('keys that are no keys are refused with a sentence, which does not hold them', () => {
  const secret = 'S'.repeat(43)
  for (const wrong of [
    '',
    '[]',
    '{}',
    `"${secret}"`,
    JSON.stringify([{ version: 1, secret: 'short' }]),
    JSON.stringify([key(1, 'B'), key(1, 'C')]),
  ]) {
    expect(() => parseKeys(wrong)).toThrow(/keys must be/)
    expect(() => parseKeys(wrong)).not.toThrow(secret)
  }
})
