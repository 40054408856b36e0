export type Attributes = Readonly<Record<string, string>>

export interface Tag {
  readonly name: string
  readonly closes: boolean
  readonly attributes: Attributes
  /** The text up to the next tag. */
  readonly text: string
}

const letters: Attributes = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }
const unescaped = (text: string) => text.replace(/&(?:amp|lt|gt|quot);/g, letter => letters[letter] ?? letter)

const tag = /<(\/?)([a-z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>([^<]*)/g
const attribute = /([\w:-]+)(?:="([^"]*)")?/g

/** The tags of a page in their order. Pages of ours are written by one renderer, which quotes and escapes everything. */
export const tagsOf = (html: string): Tag[] =>
  [...html.matchAll(tag)].map(([, closing, name = '', attributes = '', text = '']) => ({
    name,
    closes: closing === '/',
    attributes: Object.fromEntries(
      [...attributes.matchAll(attribute)].map(([, key = '', value = '']) => [key, unescaped(value)]),
    ),
    text: unescaped(text),
  }))

/** The tags that open an element of a name. */
export const opening = (tags: readonly Tag[], element: string): Tag[] =>
  tags.filter(({ name, closes }) => name === element && !closes)

/** An element from the tag at a position to the one that closes it; elements of a name do not stand in each other here. */
export const elementAt = (tags: readonly Tag[], at: number): Tag[] => {
  const end = tags.findIndex(({ name, closes }, later) => later > at && closes && name === tags[at]?.name)
  return tags.slice(at, end)
}

/** What a page says, without its tags. */
export const wordsOf = (html: string): string =>
  tagsOf(html)
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()

/** Addresses that a page's links lead to. */
export const linksOf = (html: string): string[] =>
  opening(tagsOf(html), 'a').flatMap(({ attributes }) => attributes.href ?? [])

/** Addresses of what a page is made with: its sheets, scripts and pictures. */
export const assetsOf = (html: string): string[] =>
  tagsOf(html).flatMap(({ name, attributes: { href, src } }) => (name === 'link' ? href : src) ?? [])
