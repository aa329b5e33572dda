// For the page around a frame: gives each Tilgang frame the height of its content. Put after the frames:
// <script src="https://HOST/embed/v1/frame-parent.js" defer></script>
const ours = new URL('frame', document.currentScript?.src ?? new URL('/embed/v1/', location.href))
const server = ours.origin

const frames = () => [...document.querySelectorAll('iframe')].filter(frame => frame.src.startsWith(ours.href))

addEventListener('message', event => {
  if (event.origin !== server || event.data?.type !== 'tilgang:height') return
  const { height } = event.data
  const frame = frames().find(one => one.contentWindow === event.source)
  if (frame && Number.isFinite(height) && height > 0) frame.style.height = `${Math.min(Math.ceil(height), 20_000)}px`
})

for (const frame of frames()) {
  const hello = () => frame.contentWindow?.postMessage({ type: 'tilgang:hello' }, server)
  frame.addEventListener('load', hello)
  hello()
}
