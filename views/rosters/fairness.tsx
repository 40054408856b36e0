import type { Visit } from '../kit/visit.ts'
import { textIn } from '../text/text.ts'
import type { FairShare } from './roster.ts'

const short = (weight: number): string => String(Math.round(weight * 10) / 10)

/** Who carries how much, by share: grey the twelve weeks before, coloured this roster (R41). */
export const Fairness = ({ visit, fairness }: { visit: Visit; fairness: readonly FairShare[] }) => {
  const text = textIn(visit.locale).rosters
  const most = Math.max(...fairness.map(({ history, load, share }) => (history + load) / share), 1)
  return (
    <aside>
      <section class="sheet">
        <h2>{text.fairness}</h2>
        <p class="small soft">{text.fairnessLead}</p>
        <ul class="fair">
          {fairness.map(({ name, history, load, share }) => (
            <li key={name}>
              <span>{name}</span>
              <i
                style={`--n:${short((history + load) / share)};--p:${short(history / share)};--of:${short(most)}`}
              />
              <b>
                <span class="unseen">
                  {text.load({ history: short(history), load: short(load), sum: short(history + load) })}
                </span>
                <span aria-hidden="true">{short(history + load)}</span>
              </b>
            </li>
          ))}
        </ul>
      </section>
    </aside>
  )
}
