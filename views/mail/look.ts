/** The colours and faces of theme.css as mail needs them: on every cell, for no sheet is fetched. */
export const paper = '#f8f6f1'
export const soft = '#55645e'
export const ink = { text: '#1e2d28', jade: '#1c6a57' }

export const mono = { fontFamily: 'ui-monospace, Menlo, Consolas, monospace', letterSpacing: '2px' }

export const sheet = {
  maxWidth: '520px',
  backgroundColor: '#ffffff',
  border: '1px solid #e2dccf',
  borderTop: `4px solid ${ink.jade}`,
  fontFamily: "system-ui, -apple-system, 'PingFang SC', 'Microsoft YaHei', sans-serif",
  color: ink.text,
}
