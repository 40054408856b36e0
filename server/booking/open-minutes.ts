/** How long a browser keeps an appointment open, in minutes (R16, security.md 3). */
export const OPEN_MINUTES = 30
