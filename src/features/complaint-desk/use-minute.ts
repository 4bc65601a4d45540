import { useEffect, useState } from 'react'
import { clock } from '@/shared/lib/clock'

/** The time, renewed each half minute while the page is in view. */
export function useMinute(shown: boolean): Date {
  const [now, setNow] = useState(() => clock.now())
  useEffect(() => {
    if (!shown) return
    setNow(clock.now())
    const timer = setInterval(() => setNow(clock.now()), 30_000)
    return () => clearInterval(timer)
  }, [shown])
  return now
}
