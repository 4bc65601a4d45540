import { fireEvent, render, screen, within } from '@testing-library/react'
import { useState } from 'react'
import { BarChart, DateStrip, IntervalLine, ListRow, ListRows, Segment, Stepper, TimeSlots } from '@/shared/ui'

const days = [
  { value: '2025-11-24', week: '周一', state: '约满', full: true },
  { value: '2025-11-25', week: '周二', state: '3 个' },
]

it('counts up and down between its ends, and says which way an unlabelled button counts', () => {
  function People() {
    const [value, setValue] = useState(1)
    return <Stepper id='people' label='人数' value={value} onChange={setValue} min={1} max={2} />
  }
  render(<People />)
  const less = screen.getByRole('button', { name: '减少人数' })
  const more = screen.getByRole('button', { name: '增加人数' })
  const shown = () => within(screen.getByRole('group', { name: '人数' })).getByText(/\d/).textContent
  fireEvent.click(less)
  expect(shown()).toBe('1')
  expect(less.getAttribute('aria-disabled')).toBe('true')
  fireEvent.click(more)
  fireEvent.click(more)
  expect(shown()).toBe('2')
  expect(more.getAttribute('aria-disabled')).toBe('true')
})

it('reads a day with its month and with what is left of it, and offers no day that is full', () => {
  const choose = jest.fn()
  render(<DateStrip id='day' label='哪一天来' value='' onChange={choose} days={days} />)
  const group = screen.getByRole('radiogroup', { name: '哪一天来' })
  expect(within(group).getByRole('radio', { name: /周一\s*11月24日\s*约满/ })).toHaveProperty('disabled', true)
  fireEvent.click(within(group).getByRole('radio', { name: /周二\s*11月25日\s*3 个/ }))
  expect(choose).toHaveBeenCalledWith('2025-11-25')
})

it('lets somebody wait for a time that is taken, but not for one that is full', () => {
  const choose = jest.fn()
  render(
    <TimeSlots
      id='slot'
      label='几点来'
      value='14:30'
      onChange={choose}
      slots={[
        { value: '09:00', time: '09:00-10:30', note: '已约满', state: 'full' },
        { value: '14:30', time: '14:30-16:00', note: '已为您保留' },
        { value: '19:00', time: '19:00-20:30', note: '候补，前面 1 人', state: 'wait' },
      ]}
    />,
  )
  expect(screen.getByRole('radio', { name: /09:00/ })).toHaveProperty('disabled', true)
  expect(screen.getByRole('radio', { name: /14:30/ })).toHaveProperty('checked', true)
  const later = screen.getByRole('radio', { name: /19:00-20:30\s*候补，前面 1 人/ })
  expect(later).toHaveProperty('disabled', false)
  fireEvent.click(later)
  expect(choose).toHaveBeenCalledWith('19:00')
})

it('asks for one of two ways as an answer, not as two buttons', () => {
  const choose = jest.fn()
  const options = [
    { value: 'room', label: '到调解室' },
    { value: 'online', label: '网上调解' },
  ]
  render(<Segment id='place' label='在哪里调解' value='room' onChange={choose} options={options} />)
  expect(screen.queryByRole('button')).toBeNull()
  fireEvent.click(screen.getByRole('radio', { name: '网上调解' }))
  expect(choose).toHaveBeenCalledWith('online')
})

it('is heard as a table: each share with its count, those who did not answer among them', () => {
  const rows = [
    { name: '满意', share: 0.257, count: 1238 },
    { name: '未评价', share: 0.597, count: 2875, tone: 'none' as const },
  ]
  const { container } = render(
    <BarChart label='满意程度' columns={{ name: '评价', share: '占比', count: '件数' }} rows={rows} />,
  )
  const table = screen.getByRole('table', { name: '满意程度' })
  expect(
    within(table)
      .getAllByRole('columnheader')
      .map((head) => head.textContent),
  ).toEqual(['评价', '占比', '件数'])
  const row = within(table).getByRole('rowheader', { name: '未评价' }).closest<HTMLElement>('[role=row]')!
  expect(
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual(['59.7%', '2,875'])
  expect(container.querySelectorAll('.bar__fill--none')).toHaveLength(1)
})

it('draws a wide line for a figure from few answers, and says so', () => {
  const { container } = render(<IntervalLine words='只有 4 人评价' from={1} to={5} low={2} point={4} high={5} />)
  const range = container.querySelector<HTMLElement>('.interval__range')!
  expect([range.style.left, range.style.width]).toEqual(['25%', '75%'])
  expect(screen.getByText('只有 4 人评价')).toBeTruthy()
})

it('says what is taken back, where several rows say 收回', () => {
  const takeBack = jest.fn()
  render(
    <ListRows>
      <ListRow title='用定位找服务点' action={{ label: '收回', onPress: takeBack }} />
    </ListRows>,
  )
  fireEvent.click(screen.getByRole('button', { name: '收回：用定位找服务点' }))
  expect(takeBack).toHaveBeenCalledTimes(1)
})
