import type { Code } from '../../views/booking/booked-page.tsx'
import { squareOf } from '../http/square-of.ts'

/** A reference as a QR code that holds its eight digits and nothing else. */
export const referenceCode = (reference: string): Code => squareOf(reference)
