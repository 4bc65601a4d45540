import { act, fireEvent, render, screen } from '@testing-library/react'
import { ApiError, offlineError } from '@/shared/lib/api-error'
import { setReadingMode } from '@/shared/platform/reading-mode'
import { ErrorState, showToast, Skeleton, Steps, VisibilityTable } from '@/shared/ui'
import { Toasts } from '@/shared/ui/toasts'

jest.useFakeTimers()
afterEach(() => act(() => setReadingMode('standard')))

it('shows no grey bars for an answer that comes at once', () => {
  render(<Skeleton rows={3} />)
  expect(screen.queryByRole('status')).toBeNull()
  act(() => void jest.advanceTimersByTime(400))
  expect(screen.getByRole('status', { name: '正在加载' })).toBeTruthy()
})

it('says what failed in the words of the service, with the number to quote', () => {
  render(<ErrorState error={new ApiError('not_found', 404, '没有找到这件诉求。', [], '7F3A-09C4')} />)
  expect(screen.getByRole('alert').textContent).toContain('没有找到这件诉求。')
  expect(screen.getByText('事件号 7F3A-09C4')).toBeTruthy()
})

it('keeps the inside of a broken service to itself', () => {
  render(<ErrorState error={new TypeError('x is undefined')} />)
  expect(screen.getByRole('alert').textContent).not.toContain('undefined')
})

it('tells a lost connection from a refusal, and tries again when asked', () => {
  const again = jest.fn()
  render(<ErrorState error={offlineError()} onRetry={again} kept />)
  expect(screen.getByText('网络断了，请连上网再试。')).toBeTruthy()
  expect(screen.getByText('您写的内容都还在。')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: /重试/ }))
  expect(again).toHaveBeenCalledTimes(1)
})

it('takes good news away after three seconds, but leaves it in 关怀版 until it is tapped', () => {
  render(<Toasts />)
  act(() => showToast('已复制查询码'))
  expect(screen.getByText('已复制查询码')).toBeTruthy()
  act(() => void jest.advanceTimersByTime(3100))
  expect(screen.queryByText('已复制查询码')).toBeNull()

  act(() => setReadingMode('elder'))
  act(() => showToast('已复制查询码'))
  act(() => void jest.advanceTimersByTime(60_000))
  fireEvent.click(screen.getByText('已复制查询码'))
  expect(screen.queryByText('已复制查询码')).toBeNull()
})

it('names the step at work for people who cannot see the line', () => {
  render(<Steps label='进度' items={['提交', '受理', '办理']} now={1} />)
  expect(screen.getByRole('list', { name: '进度' })).toBeTruthy()
  expect(screen.getByText('受理').closest('li')?.getAttribute('aria-current')).toBe('step')
})

it('tells who sees what as a table, and as one block an item in 关怀版', () => {
  const table = (
    <VisibilityTable
      title='谁能看到什么'
      columns={['受理员', '承办单位']}
      rows={[
        {
          item: '姓名',
          cells: [
            { see: 'reg', word: '登记后看' },
            { see: 'no', word: '看不到' },
          ],
        },
      ]}
    />
  )
  const { rerender } = render(table)
  expect(screen.getByRole('rowheader', { name: '姓名' })).toBeTruthy()
  expect(screen.getByRole('cell', { name: '登记后看' })).toBeTruthy()
  act(() => setReadingMode('elder'))
  rerender(table)
  expect(screen.queryByRole('table')).toBeNull()
  expect(screen.getByRole('listitem').textContent).toBe('姓名受理员登记后看承办单位看不到')
})
