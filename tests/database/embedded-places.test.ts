import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startPostgres } from '../../server/database/embedded.ts'
import { closedTo } from '../../server/database/identity.ts'
import { root } from '../../server/root.ts'
import { ask, openPlaces, start, startElsewhere } from './places.ts'

const { newPlace, usedPlace } = openPlaces()

const isRoot = process.getuid?.() === 0
const nobody = { uid: 65534, gid: 65534 }

const works = async (folder: string) => {
  const server = await start(folder)
  expect(await ask(server, sql => sql`select 1 as one`)).toEqual([{ one: 1 }])
  return server
}

describe('an embedded PostgreSQL', () => {
  it('lives under a path with spaces, Chinese letters, quotes, commas', async () => {
    const folder = newPlace('静约 it\'s "here", a\\b: $(1)')
    const server = await works(folder)
    expect(server.address.host).toBe(folder)
  })

  it('puts its socket elsewhere when the path is too long for one, and finds it there again', async () => {
    const folder = newPlace(join('长'.repeat(40), 'postgres'))
    const first = await works(folder)
    const second = await start(folder)

    expect(second.adopted).toBe(true)
    expect(second.address.host).toBe(first.address.host)
    expect(Buffer.byteLength(first.address.host)).toBeLessThan(90)
    expect(statSync(first.address.host).mode & 0o777).toBe(0o700)

    await first.stop()
    await second.stop()
    expect(existsSync(first.address.host)).toBe(false)
  })

  it('writes through no link that lies where its settings and its log go', async () => {
    const folder = await usedPlace()
    const victim = join(dirname(folder), 'victim')
    writeFileSync(victim, 'as it was')
    const names = ['log', join('data', 'jingyue.conf'), join('data', 'jingyue.conf-aside')]
    for (const name of names) {
      rmSync(join(folder, name), { force: true })
      symlinkSync(victim, join(folder, name))
    }

    await works(folder)

    expect(readFileSync(victim, 'utf8')).toBe('as it was')
    expect(statSync(victim).mode & 0o777).toBe(0o644)
  })

  it('says so when it cannot make its folder', async () => {
    const folder = newPlace(join('file', 'postgres'))
    mkdirSync(dirname(dirname(folder)), { recursive: true })
    writeFileSync(dirname(folder), '')
    await expect(startPostgres({ folder })).rejects.toThrow(/cannot be written \(E\w+\): set VAR_DIR/)
  })

  it.runIf(isRoot)(
    'is led out of root’s closed folders to where the identity it lends can come',
    async () => {
      const folder = newPlace(join('private', 'postgres'))
      mkdirSync(dirname(folder), { recursive: true })
      chmodSync(dirname(folder), 0o700)
      // The last to be done, for it was said first: a server whose data is taken away runs on for a minute.
      onTestFinished(() => rmSync(readlinkSync(folder), { recursive: true, force: true }))
      const server = await works(folder)
      const outside = readlinkSync(folder)

      expect(outside).toMatch(/^\/var\/lib\/jingyue-/)
      expect(server.address.host).toBe(outside)
      expect((await start(folder)).adopted).toBe(true)
    },
  )

  it.runIf(isRoot)('says so when what is there already is closed to the identity it lends', async () => {
    const folder = newPlace(join('private', 'postgres'))
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'log'), '')
    chmodSync(dirname(folder), 0o700)
    const sentence = `may not enter ${dirname(folder)}: set VAR_DIR to a folder that everybody may enter`
    await expect(startPostgres({ folder })).rejects.toThrow(sentence)
  })
})

describe.runIf(isRoot && !closedTo(nobody, root))('another user than root', () => {
  const given = (folder: string) => {
    mkdirSync(folder, { recursive: true })
    chownSync(folder, nobody.uid, nobody.gid)
    return folder
  }

  it('starts it just so, and root finds it afterwards, running or stopped', async () => {
    const folder = given(newPlace())
    const user = await startElsewhere(folder, nobody)
    expect(user.said).toBe('started')

    const server = await start(folder)
    expect(server.adopted).toBe(true)
    await user.end('stop')
    await server.stop()

    expect((await works(folder)).adopted).toBe(false)
  })

  it('is told what to do about a folder that cannot be written, or is another’s', async () => {
    const closed = newPlace()
    mkdirSync(dirname(closed), { recursive: true })
    expect((await startElsewhere(closed, nobody)).said).toMatch(/cannot be written \(EACCES\): set VAR_DIR/)

    const foreign = newPlace()
    mkdirSync(foreign, { recursive: true })
    chmodSync(foreign, 0o777)
    expect((await startElsewhere(foreign, nobody)).said).toMatch(
      /belongs to another user \(0\): start as that/,
    )
  })
})
