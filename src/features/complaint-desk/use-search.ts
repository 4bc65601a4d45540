import { useEffect, useRef, useState } from 'react'

/** Milliseconds after the last key. */
const pause = 400

/** What stands in the search box, and the words searched for a moment after typing stops. */
export function useSearch(q: string, onSearch: (q: string) => void) {
  const [typed, setTyped] = useState(q)
  const search = useRef(onSearch)
  search.current = onSearch
  useEffect(() => {
    if (typed.trim() === q) return
    const timer = setTimeout(() => search.current(typed.trim()), pause)
    return () => clearTimeout(timer)
  }, [typed, q])
  return { typed, setTyped, now: () => search.current(typed.trim()) }
}
