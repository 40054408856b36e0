// A free gap of the day's board is hours long: where it is pressed says at which of them somebody wants to come. Without a script, its
// beginning.
addEventListener('click', ({ target, clientY }) => {
  const gap = target.closest?.('.gap')
  if (!gap) return
  const number = name => Number(gap.style.getPropertyValue(name) || 1)
  const { top, height } = gap.getBoundingClientRect()
  const quarter =
    number('--at') -
    1 +
    Math.min(Math.floor(((clientY - top) / height) * number('--for')), number('--for') - 1)
  const minutes = Number(gap.closest('.day').dataset.from) * 60 + quarter * 15
  const two = part => String(Math.floor(part)).padStart(2, '0')
  const address = new URL(gap.href)
  address.searchParams.set('at', `${two(minutes / 60)}:${two(minutes % 60)}`)
  gap.href = address.href
})
