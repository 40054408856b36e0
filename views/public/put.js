// A name on the board of a draft is drawn onto another position, by mouse or pen and on a wide window. Let go of, it is asked about once;
// what is sent is the form of that position's page, where the keyboard, a finger and a page without a script put somebody.
;(() => {
  const dialog = document.querySelector('dialog.moving')
  if (!dialog) return
  const form = dialog.querySelector('form')
  const says = dialog.querySelector('.large')
  const isWide = matchMedia('(min-width: 48rem)')
  const FAR_ENOUGH = 6
  const EDGE = 48

  let held = null
  let drawn = false

  const named = ({ target }) => target.closest?.('.board a.chip[data-person]')
  const positionOf = chip => chip.pathname.split('/').at(-1)

  const over = to => {
    if (to === held.to) return
    held.to?.classList.remove('under')
    to?.classList.add('under')
    held.to = to
  }

  // Near an edge the board goes on under the hand.
  const follow = x => {
    const board = held.chip.closest('.board')
    const { left, right } = board.getBoundingClientRect()
    if (x < left + EDGE) board.scrollBy({ left: -EDGE, behavior: 'instant' })
    if (x > right - EDGE) board.scrollBy({ left: EDGE, behavior: 'instant' })
  }

  const draw = ({ clientX, clientY }) => {
    const there = document.elementFromPoint(clientX, clientY)?.closest('.board a.chip')
    over(there && there !== held.chip ? there : null)
    follow(clientX)
  }

  const release = () => {
    if (!held) return
    over(null)
    held.chip.classList.remove('dragged')
    held = null
  }

  const placeOf = chip => {
    const cell = chip.closest('td')
    const day = cell.closest('table').tHead.rows[0].cells[cell.cellIndex]
    const words = ({ textContent }) => textContent.trim()
    return [...day.childNodes, ...cell.parentElement.cells[0].childNodes].map(words).join(' ')
  }

  const ask = () => {
    const { chip, to } = held
    form.action = to.href
    form.elements.person.value = chip.dataset.person
    form.elements.from.value = positionOf(chip)
    says.textContent = `${chip.querySelector('b').textContent} → ${placeOf(to)}`
    dialog.showModal()
  }

  addEventListener('pointerdown', event => {
    const chip = named(event)
    drawn = false
    if (!chip || held || event.button !== 0 || event.pointerType === 'touch' || !isWide.matches) return
    held = { chip, x: event.clientX, y: event.clientY, to: null }
  })
  addEventListener('pointermove', event => {
    if (!held || dialog.open) return
    const { chip, x, y } = held
    if (!drawn && Math.hypot(event.clientX - x, event.clientY - y) < FAR_ENOUGH) return
    if (!drawn) chip.classList.add('dragged')
    drawn = true
    draw(event)
  })
  addEventListener('pointerup', () => {
    if (!held || dialog.open) return
    if (drawn && held.to) ask()
    else release()
  })
  addEventListener('pointercancel', release)
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && !dialog.open) release()
  })
  dialog.addEventListener('close', release)
  // What was drawn is not opened; the keyboard's click has no detail.
  addEventListener(
    'click',
    event => {
      if (drawn && event.detail > 0 && event.target.closest?.('.board a.chip')) event.preventDefault()
    },
    true,
  )
  addEventListener('dragstart', event => {
    if (named(event) && isWide.matches) event.preventDefault()
  })
})()
