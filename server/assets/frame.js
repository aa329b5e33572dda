// Tells the page around the frame how high the frame's content is: { type: 'tilgang:height', height }, in CSS pixels.
// It is told to that page's exact origin, and only when the server's list (data-parents) holds it. Never to everybody.
const listed = (document.currentScript?.dataset.parents ?? '').split(' ').filter(Boolean)

const isListed = origin =>
  origin === location.origin ||
  listed.some(entry =>
    entry.startsWith('https://*.') ? origin.startsWith('https://') && origin.endsWith(entry.slice(9)) : origin === entry,
  )

const originOf = address => {
  try {
    return new URL(address).origin
  } catch {
    return ''
  }
}

let parentOrigin = [location.ancestorOrigins?.[0] ?? '', originOf(document.referrer)].find(isListed)
let told = 0

function tellHeight() {
  const height = Math.ceil(document.body.getBoundingClientRect().height)
  if (parentOrigin === undefined || height === told || parent === window) return
  told = height
  parent.postMessage({ type: 'tilgang:height', height }, parentOrigin)
}

// Where the browser does not say who is around, the page around says so itself: { type: 'tilgang:hello' }.
addEventListener('message', event => {
  if (event.source !== parent || event.data?.type !== 'tilgang:hello' || !isListed(event.origin)) return
  parentOrigin = event.origin
  told = 0
  tellHeight()
})

new ResizeObserver(tellHeight).observe(document.body)
tellHeight()
