// Half hours are ticked one by one; with this script they can also be drawn over with the mouse pressed, all as the first one becomes.
;(() => {
  const paint = document.querySelector('.paint')
  if (!paint) return
  let first = null
  let ticks = false
  let drawn = false
  const boxAt = ({ target }) => (target instanceof HTMLInputElement ? target : null)

  paint.addEventListener('pointerdown', event => {
    drawn = false
    first = event.pointerType === 'mouse' && event.button === 0 ? boxAt(event) : null
    if (first) ticks = !first.checked
  })
  paint.addEventListener('pointerover', event => {
    const box = boxAt(event)
    if (!first || !box || (box === first && !drawn)) return
    drawn = true
    for (const one of [first, box]) one.checked = ticks
  })
  addEventListener('pointerup', () => {
    first = null
  })
  // The press that began a drawing ends in a click where it comes back to its first box: that box has what it should have already.
  paint.addEventListener('click', event => {
    if (drawn) event.preventDefault()
    drawn = false
  })
  paint.addEventListener('dragstart', event => event.preventDefault())
})()
