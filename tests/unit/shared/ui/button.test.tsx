import { fireEvent, render, screen } from '@testing-library/react'
import { Button, Link } from '@/shared/ui'
import { go } from '@/shared/platform/navigation'

jest.mock('@/shared/platform/navigation', () => ({ go: jest.fn(), back: jest.fn() }))

it('ignores a second press while it works, and says what it does', () => {
  const press = jest.fn()
  const { rerender } = render(<Button onPress={press}>提交诉求</Button>)
  fireEvent.click(screen.getByRole('button'))
  rerender(
    <Button onPress={press} loading loadingLabel='正在提交'>
      提交诉求
    </Button>,
  )
  fireEvent.click(screen.getByRole('button'))
  expect(press).toHaveBeenCalledTimes(1)
  expect(screen.getByText('正在提交')).toBeTruthy()
  expect(screen.getByRole('button').getAttribute('aria-busy')).toBe('true')
})

it('takes focus though it is disabled, so that the reason can be heard', () => {
  const press = jest.fn()
  render(
    <Button onPress={press} disabled disabledReason='请先勾选“我已保存”'>
      继续
    </Button>,
  )
  const button = screen.getByRole('button')
  button.focus()
  expect(document.activeElement).toBe(button)
  expect(document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent).toBe('请先勾选“我已保存”')
  fireEvent.click(button)
  expect(press).not.toHaveBeenCalled()
})

it('is an anchor where it leads to a page: a plain press stays in the app, another opens a tab', () => {
  render(<Link to='/pages/me/index'>我的</Link>)
  const anchor = screen.getByRole('link', { name: '我的' })
  expect(anchor.getAttribute('href')).toBe('/pages/me/index')
  expect(fireEvent.click(anchor)).toBe(false)
  expect(go).toHaveBeenCalledWith('/pages/me/index')
  expect(fireEvent.click(anchor, { ctrlKey: true })).toBe(true)
  expect(go).toHaveBeenCalledTimes(1)
})
