import { useCallback, useContext } from 'react'
import { focusField } from './focus'
import { ScopeContext } from './scope'

/** Leads to a field of this page by its name: focus on H5, into view on weapp. For use inside the Screen. */
export function useFocusField() {
  const scope = useContext(ScopeContext)
  return useCallback((name: string) => focusField(scope + name), [scope])
}
