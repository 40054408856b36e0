/** A QR code, always black on white; its label says what it is. */
export const Square = ({ size, path, label }: { size: number; path: string; label: string }) => (
  <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
    <path d={path} />
  </svg>
)
