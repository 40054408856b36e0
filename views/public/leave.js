// The quick exit without a trace in the back button; without this script it is a link to the same place.
;(() => {
  const leave = document.querySelector('.leave')
  if (!leave) return
  let left = false
  const go = event => {
    event.preventDefault()
    left = true
    location.replace(leave.href)
  }
  leave.addEventListener('click', go)

  // Esc three times within two seconds does the same.
  let presses = []
  addEventListener('keydown', event => {
    if (event.key !== 'Escape') {
      presses = []
      return
    }
    presses = [...presses.filter(at => event.timeStamp - at < 2000), event.timeStamp]
    if (presses.length >= 3) go(event)
  })

  // Only after the exit: a page that a browser keeps for its back button is blank, and loaded anew. Any other keeps what was typed.
  addEventListener('pagehide', () => {
    if (left) document.documentElement.replaceChildren()
  })
  addEventListener('pageshow', event => {
    if (left && event.persisted) location.reload()
  })
})()
