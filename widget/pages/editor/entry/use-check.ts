import { useEffect, useState } from 'preact/hooks'
import type { Checked, EditorCalls, Sent } from '../calls.ts'

const STILL_MS = 500

/** Has the server check what is written, when nothing has been written for a moment. @returns undefined while it is not known */
export function useCheck(sent: Sent | undefined, calls: EditorCalls): Checked | undefined {
  const [checked, setChecked] = useState<Checked>()
  const text = sent ? JSON.stringify(sent) : ''
  useEffect(() => {
    if (!sent) return
    let isOld = false
    const timer = setTimeout(() => {
      calls.check(sent).then(
        found => {
          if (!isOld) setChecked(found)
        },
        () => {},
      )
    }, STILL_MS)
    return () => {
      isOld = true
      clearTimeout(timer)
    }
  }, [text])
  return checked
}
