import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { Button, Dialog, ErrorSummary, Field, Sheet, TextInput } from '@/shared/ui'

beforeAll(() => {
  Element.prototype.scrollIntoView = () => undefined
})

const noop = () => undefined

it('moves to the summary of errors, and from its line to the field', () => {
  render(
    <>
      <ErrorSummary errors={[{ name: 'phone', message: '请填写 11 位手机号' }]} attempt={1} />
      <Field name='phone' label='手机号' error='请填写 11 位手机号'>
        <TextInput value='' onInput={noop} />
      </Field>
    </>,
  )
  expect(document.activeElement).toBe(screen.getByRole('alert'))
  fireEvent.click(screen.getByRole('link', { name: '请填写 11 位手机号' }))
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: '手机号' }))
})

it('comes back to the summary at each refusal, though the errors are the same', () => {
  const errors = [{ name: 'phone', message: '请填写 11 位手机号' }]
  const { rerender } = render(<ErrorSummary errors={errors} attempt={1} />)
  ;(document.activeElement as HTMLElement).blur()
  rerender(<ErrorSummary errors={errors} attempt={2} />)
  expect(document.activeElement).toBe(screen.getByRole('alert'))
})

function Withdrawal() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onPress={() => setOpen(true)}>撤回</Button>
      <Dialog
        open={open}
        title='撤回这件诉求？'
        cancelLabel='先不撤'
        confirm={{ label: '确认撤回', look: 'danger', onPress: noop }}
        onClose={() => setOpen(false)}
      >
        撤回后不再办理。
      </Dialog>
    </>
  )
}

it('keeps focus in a dialog, closes by Esc and gives focus back to what opened it', () => {
  render(<Withdrawal />)
  const opener = screen.getByRole('button', { name: '撤回' })
  opener.focus()
  fireEvent.click(opener)
  const dialog = screen.getByRole('dialog', { name: '撤回这件诉求？' })
  expect(dialog.contains(document.activeElement)).toBe(true)

  const [first, last] = [
    screen.getByRole('button', { name: '先不撤' }),
    screen.getByRole('button', { name: '确认撤回' }),
  ]
  last.focus()
  fireEvent.keyDown(last, { key: 'Tab' })
  expect(document.activeElement).toBe(first)
  fireEvent.keyDown(first, { key: 'Tab', shiftKey: true })
  expect(document.activeElement).toBe(last)

  fireEvent.keyDown(last, { key: 'Escape' })
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(document.activeElement).toBe(opener)
})

it('closes a sheet by its button and by a tap beside it, not by a tap inside', () => {
  const close = jest.fn()
  const { container } = render(
    <Sheet open title='筛选' onClose={close}>
      里面的内容
    </Sheet>,
  )
  fireEvent.click(screen.getByText('里面的内容'))
  expect(close).not.toHaveBeenCalled()
  fireEvent.click(screen.getByRole('button', { name: '关闭' }))
  fireEvent.click(container.firstElementChild!)
  expect(close).toHaveBeenCalledTimes(2)
})
