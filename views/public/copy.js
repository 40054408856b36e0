// What is to be pasted into a group's chat is copied by one press. Without a script it is selected by hand, and so there is no button.
for (const button of document.querySelectorAll('[data-copies]')) button.hidden = false
addEventListener('click', async ({ target }) => {
  const button = target.closest?.('[data-copies]')
  if (!button) return
  const text = document.getElementById(button.dataset.copies)
  text.select()
  // A browser inside a chat may know only the old way, or refuse the new one; what is selected can still be copied by hand.
  const copied = await (navigator.clipboard?.writeText(text.value) ?? Promise.reject()).then(
    () => true,
    () => document.execCommand('copy'),
  )
  button.nextElementSibling.textContent = copied ? button.dataset.copied : ''
})
