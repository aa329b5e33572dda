import { useLayoutEffect, useRef } from 'preact/hooks'
import { type Command, commandOf, takesKeys } from '../shortcuts.ts'

/** Hears the keys of the trainer's screen, while they are on. */
export function useShortcuts(isOn: boolean, run: (command: Command) => void): void {
  const newest = useRef(run)
  newest.current = run
  // Before the screen is drawn: whoever sees a dialog gone may press the next key.
  useLayoutEffect(() => {
    if (!isOn) return
    const pressed = (event: KeyboardEvent): void => {
      const command = commandOf(event, takesKeys(document.activeElement))
      if (!command) return
      event.preventDefault()
      newest.current(command)
    }
    addEventListener('keydown', pressed)
    return () => removeEventListener('keydown', pressed)
  }, [isOn])
}
