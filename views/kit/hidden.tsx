import type { Typed } from './form.ts'

/** Everything typed so far, carried on to the next step; never the token, which each form has anew. */
export const Hidden = ({
  typed,
  except = [],
  only,
}: {
  typed: Typed
  except?: readonly string[]
  only?: readonly string[]
}) => (
  <>
    {Object.entries(typed)
      .filter(([name]) => name !== 'token' && !except.includes(name) && (only?.includes(name) ?? true))
      .flatMap(([name, values]) => values.map(value => <input type="hidden" name={name} value={value} />))}
  </>
)
