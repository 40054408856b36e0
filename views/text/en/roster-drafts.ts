import type { Text } from '../text.ts'

export const rosterDrafts: Text['rosterDrafts'] = {
  copy: {
    step: 'As last time',
    begin: 'As last time: whoever held a shift is put there again, as far as the rules allow',
    heading: (from, last) => `As the roster from ${from} to ${last}.`,
    none: 'No roster of this duty was published before: there is no last time.',
    lead: (fits, same) =>
      fits === 0
        ? `Positions that are as last time: ${same}.`
        : `Positions that can be as last time: ${fits}. That are already: ${same}.`,
    locked: 'What is laid as last time is fixed, and stays when the rest is made.',
    apply: 'Lay it as last time',
    toMake: 'On to making the rest',
    not: 'Not as last time',
    allCopied: 'Everybody of last time is there again.',
    post: (day, hours, who) => `${day} ${hours}, ${who}`,
    why: {
      held: 'Somebody else is there',
      gone: 'There is no such shift this time',
      stopped: 'The rules do not allow it',
    },
    stopped: rules => rules.join(', '),
  },
  compare: {
    step: 'Compare two drafts',
    heading: 'Compare two drafts',
    lead: 'Drafts of one duty whose days overlap stand side by side; then one is chosen.',
    keep: 'Keep a copy to change and compare',
    only: 'There is no other draft to compare with. Keep a copy, make it again or change it by hand, and come back.',
    which: 'Compare with',
    draft: (number, at) => `Draft ${number} (begun ${at})`,
    draftOf: number => `Draft ${number}`,
    one: 'This draft',
    table: 'Two drafts in numbers',
    counts: {
      filled: 'Positions filled',
      lacking: 'Positions lacking somebody',
      spread: 'Between most and least',
      liked: 'Shifts that were wished for',
      disliked: 'Shifts that were not wanted',
    },
    of: (filled, positions) => `${filled}/${positions}`,
    people: 'What each carries',
    changed: count => `Positions that differ (${count})`,
    alike: 'Every position is the same.',
    nobody: 'empty',
    noPost: 'no such shift',
    choose: 'Use this one',
    chooseThis: draft => `: ${draft}`,
    chosen: 'The other one is deleted then. Neither is published: nobody was told of either.',
  },
}
