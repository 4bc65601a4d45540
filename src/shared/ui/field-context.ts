import { createContext, useContext } from 'react'

export type FieldState = { name: string; controlId: string; describedBy?: string; invalid: boolean; labelled: boolean }

/** What a control inside a Field needs to know of it. */
export const FieldContext = createContext<FieldState | null>(null)
export const useField = () => useContext(FieldContext)
