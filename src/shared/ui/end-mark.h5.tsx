import { useEffect, useRef } from 'react'
import { Button } from './button'
import type { EndMarkProps } from './end-mark'
import './end-mark.scss'
import { text } from './messages'

/** The end of a list that goes on: reads the next part when it comes near, and by a press. */
export function EndMark({ id, label, busyLabel, busy, failed, onReach }: EndMarkProps) {
  const mark = useRef<HTMLDivElement>(null)
  const reach = useRef(onReach)
  reach.current = onReach
  const goesOn = onReach !== undefined

  useEffect(() => {
    // After a failure only a press tries again, or the end in view would ask without pause.
    if (busy || failed || !mark.current) return
    const watch = new IntersectionObserver(
      (entries) => {
        // Somebody whose focus is on the button would see it move away.
        if (mark.current?.contains(document.activeElement)) return
        if (entries.some((entry) => entry.isIntersecting)) reach.current?.()
      },
      { rootMargin: '200px' },
    )
    watch.observe(mark.current)
    return () => watch.disconnect()
  }, [busy, failed, goesOn])

  if (!goesOn) return null
  return (
    <div ref={mark} className='end-mark'>
      <Button id={id} look='quiet' small loading={busy} loadingLabel={busyLabel} onPress={onReach}>
        {failed ? text.readAgain : label}
      </Button>
    </div>
  )
}
