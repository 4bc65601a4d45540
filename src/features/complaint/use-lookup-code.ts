import { useCallback, useEffect, useState } from 'react'
import { limits } from '@contract/complaint/limits'
import { randomDigits } from '@/shared/lib/random-digits'
import { randomBytes } from '@/shared/platform/random'
import { useFilingDraft } from './use-filing'

/** The 查询码 of an anonymous draft: drawn on this device before anything is sent, and kept with the draft. */
export function useLookupCode() {
  const { value, patch, flush } = useFilingDraft()
  const [unable, setUnable] = useState(false)
  const missing = value.identity === 'anonymous' && value.lookupCode === ''

  const draw = useCallback(async () => {
    setUnable(false)
    try {
      patch({ lookupCode: await randomDigits(limits.lookupCodeDigits, randomBytes), codeSaved: false })
      flush()
    } catch {
      setUnable(true)
    }
  }, [patch, flush])

  useEffect(() => {
    if (missing) void draw()
  }, [missing, draw])
  return { unable, draw }
}
