import type { Visit } from './visit.ts'

/** Stands in every form: proves that it came from one of our pages in this browser (security.md 11). */
export const Token = ({ visit }: { visit: Visit }) => <input type="hidden" name="token" value={visit.token} />
