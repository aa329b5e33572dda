import { useEffect, useRef } from 'preact/hooks'
import type { RoomView } from '../../../../engine/workshop/workshop.ts'
import { rehearse } from '../rehearse.ts'

/** Made-up participants live as long as the screen of a rehearsal does. */
export function useRehearsal(room: RoomView | undefined): void {
  const made = useRef<ReturnType<typeof rehearse> | undefined>(undefined)
  const code = room?.isRehearsal ? room.code : undefined
  useEffect(() => {
    if (code === undefined) return
    made.current = rehearse(code)
    return () => made.current?.stop()
  }, [code])
  useEffect(() => {
    if (room) made.current?.see(room)
  }, [room])
}
