/** Controls, ends of lines, halves of letters, and marks that turn the direction of what is read: in no line that is ours to write. */
export const unwelcome = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u
