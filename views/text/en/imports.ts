import type { Text } from '../zh-CN.ts'

const people = (count: number) => (count === 1 ? '1 person' : `${count} people`)

export const imports: Text['imports'] = {
  step: 'People from a table',
  heading: 'Bring in a table',
  lead: 'It is shown to you first, and nothing is written before you confirm it.',
  columns: labels =>
    `The first line says what each column is: ${labels.join(', ')}. Columns that you do not need can be missing, and their order does not matter. A table of people that you took away can be brought back as it is.`,
  certificates: 'Somebody with several certificates has a line for each, with the same name and contact.',
  file: 'CSV file',
  fileHint: 'UTF-8 or GBK, separated by commas, semicolons or tabs; at most 2 MB and 5,000 people',
  pasted: 'Or paste the table here',
  pastedHint: 'Select it in your table program with its first line, copy it, and paste it',
  read: 'Look at it first',
  faultsHeading: count =>
    count === 1 ? '1 thing has to be put right' : `${count} things have to be put right`,
  faultsLead: 'Nothing is written yet. Put them right and send the table again.',
  line: line => `Line ${line}`,
  lineFault: (line, what, sentence) =>
    what === null ? `Line ${line}: ${sentence}` : `Line ${line}, ${what}: ${sentence}`,
  more: count => `And ${count} more that are not listed.`,
  planStep: 'Confirm the table',
  planHeading: 'People to bring in',
  adds: count => `${people(count)} to be added`,
  joins: count => `${people(count)} known to the park already, who will belong here`,
  joinsLead: 'Their names, contacts and certificates stay as they are known; whoever had left is back.',
  stays: count => `${people(count)} here already, who stay as they are`,
  staysLead: 'What the table has otherwise is changed on the page of each.',
  holds: count => (count === 1 ? '1 certificate' : `${count} certificates`),
  others: count => `And ${people(count)} more who are not listed.`,
  nothing: 'Everybody in the table is here already: there is nothing to write.',
  confirm: 'Bring them in',
  another: 'Another table',
  doneStep: 'Brought in',
  doneHeading: 'Brought in',
  added: count => `${people(count)} added`,
  joined: count => `${people(count)} known to the park already belong here now`,
  next: 'Next: invite them to sign in and enter their hours, on the page of each.',
  toPeople: 'See the people',
}
