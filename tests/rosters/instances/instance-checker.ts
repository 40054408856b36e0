/** What a roster of an instance breaks and costs, from the text of the one and the `person,day,shift` lines of the other. */
export interface Checked {
  readonly hard: readonly string[]
  readonly cost: number
}

const read = (text: string) => {
  const found: Record<string, string[][]> = {}
  let name = ''
  for (const raw of text.split('\n')) {
    const line = raw.trim()
    if (line.startsWith('SECTION_')) {
      name = line
      found[name] = []
    } else if (line !== '' && line[0] !== '#') found[name]?.push(line.split(','))
  }
  return found
}

/** Lengths of unbroken runs of a letter; those at an end of the period only where all runs are asked for. */
const runs = (days: string, letter: 'w' | '-', { ends }: { ends: boolean }): number[] => {
  const all = [...days.matchAll(/w+|-+/g)].filter(([run]) => run[0] === letter)
  const inner = all.filter(run => run.index > 0 && run.index + run[0].length < days.length)
  return (ends ? all : inner).map(([run]) => run.length)
}

export const checkInstance = (text: string, lines: string): Checked => {
  const file = read(text)
  const rows = (name: string) => file[`SECTION_${name}`] ?? []
  const horizon = Number(rows('HORIZON')[0]?.[0])
  const minutes = new Map(rows('SHIFTS').map(([id, length]) => [id, Number(length)]))
  const after = new Map(rows('SHIFTS').map(([id, , list = '']) => [id, list.split('|')]))
  const hard: string[] = []

  const roster = new Map<string, string>()
  for (const line of lines.split('\n').filter(Boolean)) {
    const [person, day, shift = ''] = line.split(',')
    const known = rows('STAFF').some(([id]) => id === person) && minutes.has(shift)
    if (!known || !(Number(day) >= 0 && Number(day) < horizon)) hard.push(`${line}: nobody, never or nothing`)
    if (roster.has(`${person} ${day}`)) hard.push(`${person} has two shifts on day ${day}`)
    roster.set(`${person} ${day}`, shift)
  }

  for (const [id, kinds = '', most, least, mostRun, leastRun, leastOff, weekends] of rows('STAFF')) {
    const says = (isBroken: boolean, what: string) => isBroken && hard.push(`${id}: ${what}`)
    const week = Array.from({ length: horizon }, (_, day) => roster.get(`${id} ${day}`))
    const total = week.reduce((sum, shift) => sum + (shift ? (minutes.get(shift) ?? 0) : 0), 0)
    says(total > Number(most), `works ${total} minutes of ${most}`)
    says(total < Number(least), `works ${total} minutes, at least ${least}`)
    for (const [kind, number] of kinds.split('|').map(part => part.split('='))) {
      const those = week.filter(shift => shift === kind).length
      says(those > Number(number), `has ${those} of ${kind}, at most ${number}`)
    }
    const days = week.map(shift => (shift ? 'w' : '-')).join('')
    says(
      runs(days, 'w', { ends: true }).some(run => run > Number(mostRun)),
      'works too long in a row',
    )
    says(
      runs(days, 'w', { ends: false }).some(run => run < Number(leastRun)),
      'works too short in a row',
    )
    says(
      runs(days, '-', { ends: false }).some(run => run < Number(leastOff)),
      'is off too short',
    )
    const worked = [...days.matchAll(/.{7}/g)].filter(([days]) => days.slice(5).includes('w')).length
    says(worked > Number(weekends), `works ${worked} weekends of ${weekends}`)
    for (const [day, shift] of week.entries()) {
      const next = week[day + 1]
      says(Boolean(shift && next && after.get(shift)?.includes(next)), `${next} follows ${shift}`)
    }
    for (const day of rows('DAYS_OFF')
      .find(([who]) => who === id)
      ?.slice(1) ?? [])
      says(roster.has(`${id} ${day}`), `works on day ${day} off`)
  }

  let cost = 0
  for (const [id, day, shift, weight] of rows('SHIFT_ON_REQUESTS'))
    if (roster.get(`${id} ${day}`) !== shift) cost += Number(weight)
  for (const [id, day, shift, weight] of rows('SHIFT_OFF_REQUESTS'))
    if (roster.get(`${id} ${day}`) === shift) cost += Number(weight)
  for (const [day, shift, need, under, over] of rows('COVER')) {
    const there = rows('STAFF').filter(([id]) => roster.get(`${id} ${day}`) === shift).length
    cost +=
      Math.max(0, Number(need) - there) * Number(under) + Math.max(0, there - Number(need)) * Number(over)
  }
  return { hard, cost }
}
