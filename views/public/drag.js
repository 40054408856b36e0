// A session that can be moved is drawn along its lane to another hour, by mouse or pen and on a wide window. Let go of, it is asked
// about once; what is sent is the form of 'another time', where the keyboard, a finger and a page without a script move it.
;(() => {
  const dialog = document.querySelector('dialog.moving')
  if (!dialog) return
  const form = dialog.querySelector('form')
  const hours = dialog.querySelector('.large')
  const isWide = matchMedia('(min-width: 48rem)')
  const FAR_ENOUGH = 6
  const QUARTER = 15
  const EDGE = 64

  let held = null
  let drawn = false

  const minutesOf = time => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  const two = number => String(number).padStart(2, '0')
  const timeOf = minutes => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`

  const take = (block, y) => {
    const { day, from } = block.closest('.day').dataset
    const spread = block.parentElement
    const { starts, every } = block.dataset
    held = {
      ...{ block, y, day, spread, opens: from * 60, starts: minutesOf(starts), every: Number(every) },
      ...{ was: block.style.getPropertyValue('--at'), to: minutesOf(starts) },
      quarters: Number(spread.style.getPropertyValue('--quarters')),
      rows: Number(block.style.getPropertyValue('--for') || 1),
      below: y - block.getBoundingClientRect().top,
    }
    block.classList.add('dragged')
  }

  // Only what its service begins at, and only what the board shows.
  const minutesAt = ({ spread, below, opens, every, quarters, rows }, y) => {
    const { top, height } = spread.getBoundingClientRect()
    const minutes = opens + ((y - below - top) / height) * quarters * QUARTER
    const last = Math.floor((opens + (quarters - rows) * QUARTER) / every)
    return Math.max(Math.min(Math.round(minutes / every), last), Math.ceil(opens / every)) * every
  }

  // Near an edge the board goes on under the hand.
  const follow = (day, y) => {
    const { top, bottom } = day.getBoundingClientRect()
    const up = y < Math.max(top, 0) + EDGE
    const down = y > Math.min(bottom, innerHeight) - EDGE
    if (!up && !down) return
    for (const scrolls of [day, window]) scrolls.scrollBy({ top: up ? -EDGE : EDGE, behavior: 'instant' })
  }

  const draw = y => {
    const { block, opens } = held
    held.to = minutesAt(held, y)
    block.style.setProperty('--at', Math.round((held.to - opens) / QUARTER) + 1)
    block.dataset.to = timeOf(held.to)
    follow(block.closest('.day'), y)
  }

  const release = () => {
    if (!held) return
    const { block, was } = held
    held = null
    block.classList.remove('dragged')
    block.style.setProperty('--at', was)
    delete block.dataset.to
    dispatchEvent(new Event('released'))
  }

  const ask = () => {
    const { block, day, starts, to } = held
    form.action = `${block.href}/time`
    form.elements.sequence.value = block.dataset.sequence
    form.elements.from.value = day
    form.elements.start.value = `${day}T${timeOf(to)}`
    hours.textContent = `${block.querySelector('b').textContent} · ${timeOf(starts)} → ${timeOf(to)}`
    dialog.showModal()
  }

  const movable = ({ target }) => target.closest?.('.block[data-sequence]')

  addEventListener('pointerdown', event => {
    const block = movable(event)
    drawn = false
    if (!block || held || event.button !== 0 || event.pointerType === 'touch' || !isWide.matches) return
    take(block, event.clientY)
  })
  addEventListener('pointermove', event => {
    if (!held || dialog.open) return
    if (!drawn && Math.abs(event.clientY - held.y) < FAR_ENOUGH) return
    if (!drawn) held.block.setPointerCapture(event.pointerId)
    drawn = true
    draw(event.clientY)
  })
  addEventListener('pointerup', () => {
    if (!held || dialog.open) return
    if (drawn && held.to !== held.starts) ask()
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
      if (drawn && event.detail > 0 && movable(event)) event.preventDefault()
    },
    true,
  )
  addEventListener('dragstart', event => {
    if (movable(event) && isWide.matches) event.preventDefault()
  })
})()
