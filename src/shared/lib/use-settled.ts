import { useEffect, useState } from 'react'

/** Milliseconds without typing after which a search is worth asking. */
const pause = 350

/** The value once it has stopped changing; an emptied one at once. */
export function useSettled(value: string): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), value ? pause : 0)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
