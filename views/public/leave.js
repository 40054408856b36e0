// The quick exit with a script: the page is swapped, so that the back button does not lead to it. Without: a link to the same place.
;(() => {
  const ways = document.querySelectorAll('a[href="/exit"]')
  if (ways.length === 0) return

  // Remembered for this tab alone, until it is closed or somebody opens one of our pages anew.
  let left = false
  const remember = () => {
    left = true
    try {
      sessionStorage.setItem('left', 'yes')
    } catch {}
  }
  const wasUsed = () => {
    try {
      return left || sessionStorage.getItem('left') === 'yes'
    } catch {
      return left
    }
  }
  const forget = () => {
    try {
      sessionStorage.removeItem('left')
    } catch {}
  }

  const blank = () => document.documentElement.replaceChildren()
  const go = event => {
    event?.preventDefault()
    const { href } = ways[0]
    remember()
    blank()
    location.replace(href)
  }
  for (const way of ways) way.addEventListener('click', go)

  // Esc three times within two seconds does the same; an Esc that ends the typing of a Chinese word does not count.
  let presses = []
  addEventListener('keydown', event => {
    if (event.isComposing) return
    presses =
      event.key === 'Escape' ? [...presses.filter(at => event.timeStamp - at < 2000), event.timeStamp] : []
    if (presses.length >= 3) go(event)
  })

  // Browsers keep whole pages for the back button. Only after the exit they are blanked and swapped: otherwise Back would lose a
  // half-typed form.
  const cameBack = () => performance.getEntriesByType('navigation')[0]?.type === 'back_forward'
  addEventListener('pagehide', () => {
    if (left) blank()
  })
  addEventListener('pageshow', ({ persisted }) => {
    if (wasUsed() && (persisted || cameBack())) go()
    else forget()
  })
})()
