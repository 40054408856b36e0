import type { Text } from '../zh-CN.ts'

export const moving: Text['moving'] = {
  step: 'Change the time',
  heading: 'To which time?',
  lead: time => `It is now ${time}, and stays yours until another is set.`,
  take: 'Change to this',
  noneFits: 'None of them suits you?',
  noneFitsLead: 'The time you have stays yours. People often change their minds: look again in a while.',
  none: 'No other time at present',
  noneLead: 'The time you have stays yours. When somebody cancels, their time appears here.',
  checkHeading: 'Change to this time?',
  from: 'From',
  unchanged: floor => `${floor} · same reference`,
  leadTwo:
    'The other side is told the new time only, as when the park itself moves one: not who changed it, nor why.',
  move: time => `Change to ${time}`,
  keep: 'Leave it as it is',
  lost: (time, kept) => `${time} is not free. Your ${kept} is still yours.`,
  all: 'See all times',
}
