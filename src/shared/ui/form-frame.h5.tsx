import type { FormFrameProps } from './form-frame'

/** Enter in a field continues; 继续 is a submit button whose own press does nothing more. */
export function FormFrame({ onSubmit, children }: FormFrameProps) {
  return (
    <form
      noValidate
      className='form'
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      {children}
    </form>
  )
}
