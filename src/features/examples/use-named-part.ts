import { useState } from 'react'
import { writeParams } from '@/shared/platform/address'
import { usePageParams } from '@/shared/platform/navigation'

/** Which part of a page is seen, kept in the address under `name`, so that a test or a link can ask for it. */
export function useNamedPart<Part extends string>(
  name: string,
  isPart: (value: string | undefined) => value is Part,
  first: Part,
) {
  const params = usePageParams()
  const asked = params[name]
  const [part, setPart] = useState<Part>(isPart(asked) ? asked : first)
  const turn = (next: string) => {
    if (!isPart(next)) return
    setPart(next)
    writeParams({ [name]: next })
  }
  return [part, turn] as const
}
