// The button that prints; without this script the page says which keys do it.
for (const place of document.querySelectorAll('.print')) {
  const button = place.querySelector('button')
  const keys = place.querySelector('span')
  if (button && keys) {
    keys.hidden = true
    button.hidden = false
    button.addEventListener('click', () => print())
  }
}
