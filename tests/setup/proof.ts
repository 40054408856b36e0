const inFull = process.env.PROOF === 'full'

/** How often a race or a kill is tried: by `npm run prove` as often as was promised, by `npm test` so often that it can be run before every commit. */
export const often = ({ proved, tested }: { readonly proved: number; readonly tested: number }): number =>
  inFull ? proved : tested
