/** Enough of a contact to know it again, not enough to use it: 138 **** 0000, n***@example.org. */
export const maskedContact = (contact: string): string => {
  const [name = '', host] = contact.split('@')
  if (host !== undefined) return `${[...name][0] ?? ''}***@${host}`
  const digits = contact.replace(/^\+86/, '')
  return `${digits.slice(0, 3)} **** ${digits.slice(-4)}`
}
