import { useEffect, useRef } from 'react'
import { Button } from './button'
import type { EndMarkProps } from './end-mark'
import './end-mark.scss'

/** The end of a list that goes on: reads the next part when it comes near, and by a press. */
export function EndMark({ id, label, busyLabel, busy, onReach }: EndMarkProps) {
  const mark = useRef<HTMLDivElement>(null)
  const reach = useRef(onReach)
  reach.current = onReach
  const goesOn = onReach !== undefined

  useEffect(() => {
    if (busy || !mark.current) return
    const watch = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && reach.current?.(),
      { rootMargin: '200px' },
    )
    watch.observe(mark.current)
    return () => watch.disconnect()
  }, [busy, goesOn])

  if (!goesOn) return null
  return (
    <div ref={mark} className='end-mark'>
      <Button id={id} look='quiet' small loading={busy} loadingLabel={busyLabel} onPress={onReach}>
        {label}
      </Button>
    </div>
  )
}
