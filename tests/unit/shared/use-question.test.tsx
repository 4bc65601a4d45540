/** @jest-environment jsdom */
import { act, renderHook } from '@testing-library/react'
import { useQuestion } from '@/shared/ui/use-question'

type Answer = { title: string; place: string }
const check = ({ title, place }: Answer) => ({
  ...(title ? {} : { title: '请填写标题' }),
  ...(place ? {} : { place: '请选择地点' }),
})
const ask = (initial: Answer, more = {}) => {
  const onContinue = jest.fn()
  const page = renderHook(() => useQuestion({ initial, check, onContinue, ...more }))
  return { onContinue, page, now: () => page.result.current }
}

it('says nothing while the person writes, and everything at 继续', () => {
  const { now, onContinue } = ask({ title: '', place: '' })
  act(() => now().set('title')(''))
  expect(now().errors).toEqual({})
  act(() => now().submit())
  expect(now().errors).toEqual({ title: '请填写标题', place: '请选择地点' })
  expect(now().attempt).toBe(1)
  expect(onContinue).not.toHaveBeenCalled()
})

it('takes an error away as soon as its field is mended, and leaves the others', () => {
  const { now } = ask({ title: '', place: '' })
  act(() => now().submit())
  act(() => now().set('title')('路灯不亮'))
  expect(now().errors.title).toBeUndefined()
  expect(now().errors.place).toBe('请选择地点')
})

it('adds no error to a field that had none while another is mended', () => {
  const { now } = ask({ title: '', place: '翠湖街道' })
  act(() => now().submit())
  act(() => now().patch({ place: '' }))
  expect(now().errors.place).toBeUndefined()
  expect(now().errors.title).toBe('请填写标题')
})

it('continues with the newest answers, however fast they came', () => {
  const { now, onContinue } = ask({ title: '', place: '' })
  act(() => {
    now().set('title')('路灯')
    now().set('place')('翠湖街道')
    now().submit()
  })
  expect(onContinue).toHaveBeenCalledWith({ title: '路灯', place: '翠湖街道' })
})

it('keeps every answer and counts an attempt when the service refuses', () => {
  const { now } = ask({ title: '路灯', place: '翠湖街道' })
  act(() => now().fail({ title: '标题里有手机号，请删去' }))
  expect(now().errors).toEqual({ title: '标题里有手机号，请删去' })
  expect(now().values).toEqual({ title: '路灯', place: '翠湖街道' })
  expect(now().attempt).toBe(1)
})

it('hands each change to the draft', () => {
  const onChange = jest.fn()
  const { now } = ask({ title: '', place: '' }, { onChange })
  act(() => now().set('title')('路'))
  expect(onChange).toHaveBeenCalledWith({ title: '路', place: '' })
})

it('gives the same setter every time, so that typing redraws one field only', () => {
  const { now } = ask({ title: '', place: '' })
  const before = now().set('title')
  act(() => now().set('title')('a'))
  expect(now().set('title')).toBe(before)
})
