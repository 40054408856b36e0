import type { Text } from '../zh-CN.ts'

export const hours: Text['hours'] = {
  parts: { 0: 'Morning', 1: 'Afternoon', 2: 'Evening' },
  today: {
    step: 'Today',
    greeting: { 0: 'Good morning', 1: 'Good afternoon', 2: 'Good evening' },
    greetingTo: (greeting, name) => `${greeting}, ${name}`,
    lead: today =>
      today === 0
        ? 'Nothing is booked with you today.'
        : `You have ${today} ${today === 1 ? 'appointment' : 'appointments'} today.`,
    next: 'Next',
    nothing: 'No appointments yet',
    nothingLead: 'As soon as somebody books your time, it stands here.',
    where: (place, floor) => `${place}, ${floor}`,
    week: 'Your hours in a week',
    change: 'Change',
  },
  check: { heading: 'First, what this changes for others', change: 'Go back and change it' },
  week: {
    step: 'Working hours',
    heading: 'When in a week are you free?',
    headingOf: name => `When in a week is ${name} free?`,
    part: (part, from, until) => `${part} ${from}–${until}`,
    lead: parts => `${parts.join(', ')}. What is booked already does not move by itself.`,
    none: 'No place has opening hours yet; half hours can be given all the same.',
    from: 'From which day',
    fromHint: 'Before that day all stays as it is',
    closed: 'closed',
    save: 'Save',
    finer: 'Down to half hours',
    grid: 'Half hours of a week',
    half: (weekday, time) => `${weekday} ${time}`,
    saveHalves: 'Save the half hours',
    filledIn: 'Somebody else entered this week.',
    isFiner:
      'This week is made of half hours. Saved by mornings, afternoons and evenings it keeps whole ones alone; to keep the half hours, save them below.',
    later: days =>
      `Another week begins on ${days.join(', ')}. Saved now, this one counts from the day you choose, and no other after it.`,
    changed: 'Somebody changed it after you opened this page. It is now:',
    changedNext: 'All you filled in is still here. To have it your way, save once more.',
    nothing: 'no hours at all',
    day: (weekday, spans) => `${weekday} ${spans.join(', ')}`,
  },
}
