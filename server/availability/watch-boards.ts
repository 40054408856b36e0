import type { DateTime } from 'luxon'
import type { OwnOrganisation } from '../../sql/accounts/staff.ts'
import { latestEntries } from '../../sql/audit/latest-entries.ts'
import type { Context } from '../context.ts'
import { logFault } from '../log-fault.ts'
import { boardVersion } from './board-version.ts'
import { readBoard } from './read-board.ts'
import { readWaits } from './read-waits.ts'

/** Milliseconds between two looks. */
const TICK = 2_000

interface Watched {
  readonly own: OwnOrganisation
  readonly midnight: DateTime
  /** Null until it was read for the first time. */
  version: string | null
  /** Whoever waits to be told, each with the version they have seen. */
  readonly tells: Map<(version: string) => void, string>
}

export interface BoardWatch {
  /**
   * Tells whenever a board looks other than it did, at once if it does not look as it was `seen`.
   * @returns what ends it.
   */
  watch(
    own: OwnOrganisation,
    midnight: DateTime,
    { seen, tell }: { readonly seen: string; readonly tell: (version: string) => void },
  ): () => void
}

type Asked = Pick<Context, 'sql' | 'now' | 'log'>

const versionNow = async (context: Asked, { own, midnight }: Watched) => {
  const [board, waits] = await Promise.all([readBoard(context, own, midnight), readWaits(context, own)])
  return boardVersion(board, waits)
}

const compare = async (context: Asked, board: Watched) => {
  const version = await versionNow(context, board)
  board.version = version
  for (const [tell, seen] of board.tells)
    if (seen !== version) {
      board.tells.set(tell, version)
      tell(version)
    }
}

/**
 * Looks for those who watch a board of this process. Whatever is changed is in the audit, so one look at the end of it says whether
 * anything was, whichever instance did it; only then the boards that somebody watches are read, each once for all who watch it.
 */
export const boardWatch = (context: Asked): BoardWatch => {
  const boards = new Map<string, Watched>()
  let timer: NodeJS.Timeout | undefined
  let latest: string | null = null

  const look = async () => {
    const entries = (await latestEntries(context.sql)).map(({ entryId }) => entryId).join()
    if (entries === latest) return
    latest = entries
    // One after the other: pages that somebody waits for go first.
    for (const board of boards.values()) await compare(context, board)
  }
  const goOn = () => {
    if (boards.size === 0 || timer) return
    timer = setTimeout(async () => {
      // What cannot be read just now is read at the next tick.
      await look().catch(error => {
        logFault(context.log, error, { job: 'watch-boards' })
        latest = null
      })
      timer = undefined
      goOn()
    }, TICK).unref()
  }

  return {
    watch(own, midnight, { seen, tell }) {
      const name = `${own.organisationId} ${midnight.toISODate()}`
      const board = boards.get(name) ?? { own, midnight, version: null, tells: new Map() }
      // Nobody looked at a board that is new here: the next tick does.
      if (!boards.has(name)) latest = null
      boards.set(name, board)
      board.tells.set(tell, board.version ?? seen)
      if (board.version !== null && board.version !== seen) tell(board.version)
      goOn()
      return () => {
        board.tells.delete(tell)
        if (board.tells.size === 0) boards.delete(name)
      }
    },
  }
}
