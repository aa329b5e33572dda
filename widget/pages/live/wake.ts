/** Wakes when the phone is unlocked, the page is looked at again, or the network is back. @returns how to stop */
export function onWake(wake: () => void): () => void {
  const seen = (): void => {
    if (document.visibilityState === 'visible') wake()
  }
  document.addEventListener('visibilitychange', seen)
  addEventListener('online', wake)
  addEventListener('pageshow', seen)
  return () => {
    document.removeEventListener('visibilitychange', seen)
    removeEventListener('online', wake)
    removeEventListener('pageshow', seen)
  }
}
