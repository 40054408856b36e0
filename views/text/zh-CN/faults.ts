/** What is wrong beside a field. */
export const faults = {
  missing: '请填这一项',
}
