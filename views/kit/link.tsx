import type { ComponentChildren, ComponentProps } from 'preact'
import { Icon } from './icon.tsx'

const known = /^(?:https?|mailto|tel|sms|webcal):/i
const ours = /^(?:\/(?!\/)|[?#])/

/** Whether an address is a path of ours or of a scheme that runs nothing, whatever a browser leaves out of it. */
export const isSafeAddress = (href: string): boolean =>
  ![...href].some(letter => letter <= ' ' || letter === '\\' || letter === '\u007f') &&
  (known.test(href) || ours.test(href))

/**
 * The address itself when it is a path of ours or of a scheme that runs nothing.
 * @throws TypeError for any other: `javascript:`, `//host`, and what a browser would make into one of them by leaving out tabs and line ends.
 */
export const safeAddress = (href: string): string => {
  if (!isSafeAddress(href)) throw new TypeError('a link leads to no such address')
  return href
}

/** A link; the page is not rendered when its address could run a script. */
export const A = ({ href, ...rest }: ComponentProps<'a'> & { href: string }) => (
  <a href={safeAddress(href)} {...rest} />
)

/** The way to the step before. */
export const Back = ({ href, children }: { href: string; children: ComponentChildren }) => (
  <A class="back" href={href}>
    <Icon name="before" />
    {children}
  </A>
)
