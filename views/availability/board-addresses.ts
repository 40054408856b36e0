/** Where an organisation's days are shown; a day is 'YYYY-MM-DD', a month 'YYYY-MM'. */
export const boardAddress = (slug: string, day: string) => `/o/${slug}/day/${day}`

export const weekAddress = (slug: string, day: string) => `/o/${slug}/week/${day}`

export const monthAddress = (slug: string, month: string) => `/o/${slug}/month/${month}`

/** Where somebody is booked for who telephones, from a day on. */
export const bookingAddress = (slug: string, day: string) => `/o/${slug}/booking?from=${day}`
