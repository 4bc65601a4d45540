import { createContext, useContext } from 'react'

/** H5 keeps earlier pages in the document, so ids that labels and hints refer to carry the page's own prefix. Empty on weapp. */
export const ScopeContext = createContext('')
export const useScopedId = (name: string) => useContext(ScopeContext) + name
