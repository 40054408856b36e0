import type { DateTime } from 'luxon'

/** How good a draft is, in numbers. */
export interface DraftNumbers {
  readonly positions: number
  readonly filled: number
  readonly lacking: number
  /** Between those who carry most and least, by their share (R41). */
  readonly spread: number
  /** Shifts that whoever holds them wished for, and such as they would rather not have (R42). */
  readonly liked: number
  readonly disliked: number
}

/** Who stands in posts that ask for the same: a name or a firm, '' of an empty one; null: the draft has none. */
type InPosts = readonly string[] | null

/** Posts of a shift in which the two drafts differ. */
export interface ChangedPosts {
  readonly starts: DateTime
  readonly ends: DateTime
  readonly qualifications: readonly string[]
  readonly one: InPosts
  readonly other: InPosts
}

/** Two drafts of one duty side by side. */
export interface Comparison {
  readonly one: DraftNumbers
  readonly other: DraftNumbers
  /** What each carries in either, whoever's differs most first. */
  readonly people: readonly { readonly name: string; readonly one: number; readonly other: number }[]
  readonly changed: readonly ChangedPosts[]
}
