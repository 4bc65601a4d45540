import { codeError, digitsOf } from '@/features/cases/lookup-code'

describe('the 查询码 as people type it', () => {
  it.each(['4831 7720 5569 0314', '4831-7720-5569-0314', '４８３１７７２０５５６９０３１４', ' 4831772055690314\n'])(
    'reads %j',
    (typed) => {
      expect(digitsOf(typed)).toBe('4831772055690314')
      expect(codeError(typed)).toBeUndefined()
    },
  )

  it('says what to do about an empty, a short and a long one', () => {
    expect(codeError(' ')).toBe('请填写 16 位查询码')
    expect(codeError('4831 7720')).toBe('查询码是 16 位数字，请核对后重填')
    expect(codeError('4831 7720 5569 0314 1')).toBe('查询码是 16 位数字，请核对后重填')
  })
})
