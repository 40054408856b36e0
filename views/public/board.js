// The day's board, kept as it is in the park: told by the server, the page asks for itself again and swaps its board. Without a
// script the page is as good, until it is asked for again.
;(() => {
  const shown = () => document.querySelector('[data-version]')
  if (!shown()) return

  const FIVE_MINUTES = 300_000
  const A_MINUTE = 60_000
  let events
  let asking = false
  // Something was told while a session was in somebody's hand.
  let missed = false
  const isHeld = () => document.querySelector('.dragged') !== null

  // Where somebody looks and where the keyboard is stay as they were.
  const swap = (old, fresh) => {
    const { scrollLeft = 0, scrollTop = 0 } = old.querySelector('.day') ?? {}
    const here = document.activeElement
    const address = old.contains(here) ? here.getAttribute('href') : null
    const wasOnDay = here?.matches('.day')
    old.replaceWith(fresh)
    const day = fresh.querySelector('.day')
    day?.scrollTo({ left: scrollLeft, top: scrollTop, behavior: 'instant' })
    const again = wasOnDay ? day : address && fresh.querySelector(`[href="${CSS.escape(address)}"]`)
    again?.focus({ preventScroll: true })
  }

  const refresh = async () => {
    missed = isHeld()
    if (asking || document.hidden || missed) return
    asking = true
    try {
      const answer = await fetch(location.href)
      // Signed out, or locked: whoever comes by is shown what everybody is.
      if (answer.redirected) return location.reload()
      if (!answer.ok) return
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const fresh = page.querySelector('[data-version]')
      missed = isHeld()
      if (fresh && !missed) swap(shown(), fresh)
    } catch {
      // Without a network the board stays as it was.
    } finally {
      asking = false
    }
  }

  const listen = () => {
    events?.close()
    if (document.hidden) return
    events = new EventSource(`${location.pathname}/events?seen=${shown().dataset.version}`)
    events.addEventListener('changed', refresh)
    events.addEventListener('error', () => {
      if (events.readyState !== EventSource.CLOSED) return
      setTimeout(listen, A_MINUTE)
      refresh()
    })
  }

  addEventListener('released', () => missed && refresh())
  // A page that nobody sees keeps no connection.
  document.addEventListener('visibilitychange', listen)
  // The line of now.
  setInterval(refresh, FIVE_MINUTES)
  listen()
})()
