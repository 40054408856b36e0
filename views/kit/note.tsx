import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'

interface NoteProps {
  /** quiet: safety words, danger gets a line and not a siren. done, waits, fault: as they say. None: good to know. */
  tone?: 'quiet' | 'done' | 'waits' | 'fault'
  icon?: IconName
  children: ComponentChildren
}

/** A few lines set apart from the page; its children are paragraphs. */
export const Note = ({ tone, icon = 'info', children }: NoteProps) => (
  <div class={tone ? `note ${tone}` : 'note'}>
    <Icon name={icon} />
    {children}
  </div>
)

/** A list that holds nothing says what to do next. */
export const Empty = ({ heading, children }: { heading: string; children: ComponentChildren }) => (
  <section class="empty">
    <Icon name="day" />
    <h2>{heading}</h2>
    {children}
  </section>
)

/** The row of buttons at the end of a page or sheet: one filled, the second outlined, a way out as text. */
export const Actions = ({ children }: { children: ComponentChildren }) => (
  <div class="actions">{children}</div>
)
