import loadHighs, { type Highs, type ModelData } from 'highs'
import type { Sheet } from './sheet.ts'

/** What the solver says while it works, and in the end. */
export interface Found {
  /** A value for each column; null: nothing was found. */
  readonly values: ArrayLike<number> | null
  /** With the offset; null: nothing is known. */
  readonly bound: number | null
  readonly proved: boolean
}

export interface Effort {
  readonly seconds: number
  /** Where to begin: a value for each of these columns. */
  readonly start: { readonly columns: readonly number[]; readonly values: readonly number[] } | null
  /** Told of every better roster as it comes. */
  readonly onBetter?: (values: ArrayLike<number>) => void
  /** Told how low it could be. */
  readonly onBound?: (bound: number) => void
  /** True: it ends, with what it has. */
  readonly stopped?: () => boolean
  readonly options?: Readonly<Record<string, string | number | boolean>>
  /** As if all columns could be any number between: that is solved far sooner, and nothing costs less. */
  readonly relaxed?: boolean
}

/** Its types describe what `require` gives; imported, the loader itself is the default. */
const load = loadHighs as unknown as typeof loadHighs.default

const dataOf = (highs: Highs, sheet: Sheet, relaxed = false): ModelData => ({
  numCols: sheet.cost.length,
  numRows: sheet.rowLower.length,
  sense: highs.constants.objectiveSense.minimize,
  offset: sheet.offset,
  colCost: new Float64Array(sheet.cost),
  colLower: new Float64Array(sheet.lower),
  colUpper: new Float64Array(sheet.upper),
  rowLower: new Float64Array(sheet.rowLower),
  rowUpper: new Float64Array(sheet.rowUpper),
  integrality: relaxed ? new Int32Array(sheet.whole.length) : new Int32Array(sheet.whole),
  matrix: {
    format: 'csr',
    numRows: sheet.rowLower.length,
    numCols: sheet.cost.length,
    starts: new Int32Array(sheet.starts),
    indices: new Int32Array(sheet.columns),
    values: new Float64Array(sheet.times),
  },
})

let loaded: Promise<Highs> | undefined

/** Loads the solver, once a thread; it is WebAssembly of one thread, and what it solves it solves without pause. */
export const loadSolver = (): Promise<Highs> => {
  loaded ??= load()
  return loaded
}

export const run = (highs: Highs, sheet: Sheet, effort: Effort): Found => {
  const model = highs.createModel(dataOf(highs, sheet, effort.relaxed))
  try {
    model.options.set({
      output_flag: false,
      time_limit: Math.max(0, effort.seconds),
      mip_rel_gap: 1e-6,
      mip_abs_gap: 1e-4,
      ...effort.options,
    })
    if (effort.start) model.setSolution({ indices: effort.start.columns, values: effort.start.values })
    const { ipmInterrupt, mipImprovingSolution, mipInterrupt, mipLogging } = highs.constants.callbackType
    let values: ArrayLike<number> | null = null
    let bound: number | null = null
    model.run({
      [mipImprovingSolution]: ({ data }) => {
        if (!data.mip_solution) return
        values = data.mip_solution
        effort.onBetter?.(data.mip_solution)
      },
      [mipLogging]: ({ data: { mip_dual_bound } }) => {
        if (mip_dual_bound === undefined || !Number.isFinite(mip_dual_bound)) return
        bound = mip_dual_bound
        effort.onBound?.(mip_dual_bound)
      },
      [ipmInterrupt]: event => {
        if (effort.stopped?.()) event.interrupt()
      },
      [mipInterrupt]: event => {
        if (effort.stopped?.()) event.interrupt()
      },
    })
    const { optimal } = highs.constants.modelStatus
    const proved = model.getModelStatus() === optimal
    if (proved) return { values: model.getSolution().colValue, bound: model.getObjectiveValue(), proved }
    const last = model.info.get('mip_dual_bound')
    if (typeof last === 'number' && Number.isFinite(last)) bound = last
    return { values, bound, proved }
  } finally {
    model.dispose()
  }
}
