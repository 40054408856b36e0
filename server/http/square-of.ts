import QRCode from 'qrcode'

/** A text as a QR code: one path over a square of so many modules. */
export const squareOf = (text: string) => {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules
  const dark = [...data.keys()].filter(at => data[at] === 1)
  return { size, path: dark.map(at => `M${at % size} ${Math.floor(at / size)}h1v1h-1z`).join('') }
}
