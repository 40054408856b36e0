import { drawings } from './drawings.tsx'

export type IconName = keyof typeof drawings

/** A drawing beside words that say the same: nothing for a screen reader. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    {drawings[name]}
  </svg>
)
