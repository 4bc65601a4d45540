import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { Checkbox, Chips, Field, RadioCards, Select, TextArea, TextInput } from '@/shared/ui'

function Story({ error }: { error?: string }) {
  const [value, setValue] = useState('')
  return (
    <Field name='story' label='事情经过' hint='照实写就好' error={error} optional>
      <TextArea value={value} onInput={setValue} maxLength={5} />
    </Field>
  )
}

it('names a field by its label, and reads hint and error with it', () => {
  render(<Story error='请填写事情经过' />)
  const field = screen.getByRole('textbox', { name: /事情经过/ })
  const said = (field.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)
  expect(said).toEqual(['照实写就好', '请填写事情经过'])
  expect(field.getAttribute('aria-invalid')).toBe('true')
})

it('counts what people see as one character, and says how many are too many without cutting', () => {
  render(<Story />)
  const field = screen.getByRole<HTMLTextAreaElement>('textbox')
  fireEvent.change(field, { target: { value: '𠮷祥😀' } })
  expect(screen.getByText('3 / 5')).toBeTruthy()
  fireEvent.change(field, { target: { value: '路灯连续六盏不亮' } })
  expect(field.value).toBe('路灯连续六盏不亮')
  expect(screen.getByText('多了 3 个字')).toBeTruthy()
})

it('gives a group of cards one name and real radios', () => {
  const chosen = jest.fn()
  render(
    <Field name='identity' label='您想怎样反映这件事？' group error='请选择反映方式'>
      <RadioCards
        name='identity'
        value='named'
        onChange={chosen}
        options={[
          { value: 'named', label: '实名' },
          { value: 'anonymous', label: '匿名', hint: '完全不留身份' },
        ]}
      />
    </Field>,
  )
  expect(screen.getByRole('group', { name: '您想怎样反映这件事？' })).toBeTruthy()
  expect(screen.getByRole<HTMLInputElement>('radio', { name: '实名' }).checked).toBe(true)
  fireEvent.click(screen.getByRole('radio', { name: '匿名' }))
  expect(chosen).toHaveBeenCalledWith('anonymous')
})

it('lets a list of reasons be ticked and unticked one by one', () => {
  const chosen = jest.fn()
  const options = [
    { value: '214', label: '服务态度生硬' },
    { value: '209', label: '未在承诺时间内办结' },
  ]
  render(<Chips multiple label='原因' options={options} value={['214']} onChange={chosen} />)
  fireEvent.click(screen.getByRole('checkbox', { name: '未在承诺时间内办结' }))
  expect(chosen).toHaveBeenLastCalledWith(['214', '209'])
  fireEvent.click(screen.getByRole('checkbox', { name: '服务态度生硬' }))
  expect(chosen).toHaveBeenLastCalledWith([])
})

it('does not choose for the person in a select', () => {
  const chosen = jest.fn()
  render(
    <Field name='unit' label='主办单位'>
      <Select value='' onChange={chosen} options={[{ value: 'cg', label: '城市管理局' }]} />
    </Field>,
  )
  const select = screen.getByRole<HTMLSelectElement>('combobox', { name: '主办单位' })
  expect(select.value).toBe('')
  fireEvent.change(select, { target: { value: 'cg' } })
  expect(chosen).toHaveBeenCalledWith('cg')
})

it('reads the hint of a checkbox with it', () => {
  render(<Checkbox checked={false} onChange={() => undefined} label='以上内容属实' hint='说假话要负责任' />)
  const box = screen.getByRole('checkbox', { name: '以上内容属实' })
  expect(document.getElementById(box.getAttribute('aria-describedby') ?? '')?.textContent).toBe('说假话要负责任')
})

it('does not send while a Chinese word is still being composed', () => {
  const sent = jest.fn()
  render(<TextInput label='搜索' value='lu' onInput={() => undefined} onConfirm={sent} />)
  const field = screen.getByRole('textbox', { name: '搜索' })
  fireEvent.keyDown(field, { key: 'Enter', isComposing: true })
  expect(sent).not.toHaveBeenCalled()
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(sent).toHaveBeenCalledTimes(1)
})
