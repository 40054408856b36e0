import QRCode from 'qrcode'
import type { Code } from '../../views/booking/booked-page.tsx'

/** A reference as a QR code that holds its eight digits and nothing else: one path over a square of modules. */
export const referenceCode = (reference: string): Code => {
  const { size, data } = QRCode.create(reference, { errorCorrectionLevel: 'M' }).modules
  const dark = [...data.keys()].filter(at => data[at] === 1)
  return { size, path: dark.map(at => `M${at % size} ${Math.floor(at / size)}h1v1h-1z`).join('') }
}
