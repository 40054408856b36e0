import type { ComponentProps } from 'preact'

interface ScrollProps extends Omit<ComponentProps<'section'>, 'aria-label' | 'tabIndex'> {
  label: string
}

/** What may be wider than the page: it scrolls inside itself, with a name of its own. */
export const Scroll = ({ label, class: kind = 'scroll', children, ...rest }: ScrollProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no pointer scrolls it with the arrow keys, once it has the focus.
  <section {...rest} class={kind} aria-label={label} tabIndex={0}>
    {children}
  </section>
)
