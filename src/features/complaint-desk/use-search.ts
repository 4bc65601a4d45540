import { useEffect, useRef, useState } from 'react'
import { limits } from '@contract/complaint/limits'
import { textSentence } from './checks'

/** Milliseconds after the last key. */
const pause = 400

/** What stands in the search box, and the words searched for a moment after typing stops. */
export function useSearch(q: string, onSearch: (q: string) => void) {
  const [typed, setTyped] = useState(q)
  const search = useRef(onSearch)
  search.current = onSearch
  const words = typed.trim()
  const fault = words && textSentence('q', words, limits.search)
  useEffect(() => {
    if (fault || words === q) return
    const timer = setTimeout(() => search.current(words), pause)
    return () => clearTimeout(timer)
  }, [words, fault, q])
  return { typed, setTyped, fault, now: () => fault || search.current(words) }
}
