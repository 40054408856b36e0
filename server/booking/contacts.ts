import { z } from 'zod'

const chineseMobile = /^(?:\+86|0086|86)?(1[3-9]\d{9})$/
const international = /^\+(?!86)[1-9]\d{6,14}$/

/** A telephone that a message can reach, in E.164, or null: a Chinese mobile with or without +86, any other with its + (R68). */
export const mobileNumber = (typed: string): string | null => {
  const digits = typed.normalize('NFKC').replace(/[\s\-().·‐-―]/g, '')
  const chinese = chineseMobile.exec(digits)
  if (chinese) return `+86${chinese[1]}`
  return international.test(digits) ? digits : null
}

/** Complete as far as anybody can tell, but in letters that mail reaches only in part (RFC 6531). */
export const isInOtherLetters = (typed: string): boolean => {
  const given = typed.normalize('NFKC').trim()
  return /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(given) && /(?!\p{ASCII})\p{L}/u.test(given)
}

const address = z.email().max(254)

/** An e-mail address in small letters, or null. */
export const emailAddress = (typed: string): string | null => {
  const { success, data } = address.safeParse(typed.normalize('NFKC').trim().toLowerCase())
  return success ? data : null
}
