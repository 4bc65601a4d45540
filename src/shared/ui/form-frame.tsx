import type { ReactNode } from 'react'

export type FormFrameProps = { onSubmit(): void; children: ReactNode }

/** weapp sends nothing by Enter: no form is needed around the fields. */
export function FormFrame({ children }: FormFrameProps) {
  return <>{children}</>
}
