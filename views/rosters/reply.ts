import type { Gap } from './gap.ts'

/** A rule that stops somebody, by the name that the engine gives it, and what it allows; of rules that allow no number 0. */
export interface RuleStopping {
  readonly rule: RuleOfRosters
  readonly limit: number
}

type RuleOfRosters = keyof typeof import('../text/zh-CN/why.ts').why.word

/** One way in which an answer can count: who is put where. */
export interface WayToCount {
  readonly positionId: number
  readonly personId: number
  readonly name: string
  readonly gap: Gap
}

/** What becomes of one time that a line of a pasted 接龙 speaks of, before anything counts. */
export interface ReplyJudged {
  readonly said: string
  /** Whoever it is from, when that is sure. */
  readonly name: string | null
  /** What they mean, when that is sure. */
  readonly gap: Gap | null
  /**
   * counts: one way, and no rule stops it. unsure: several ways, one of which is chosen. unread: it says too little.
   * stopped: by rules. full: nobody is needed there. no: they do not come. again: it was said above.
   */
  readonly verdict: 'counts' | 'unsure' | 'unread' | 'stopped' | 'full' | 'no' | 'again'
  readonly ways: readonly WayToCount[]
  readonly stops: readonly RuleStopping[]
}
