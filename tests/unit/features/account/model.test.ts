import { codeError, digitsOf, phoneError, phoneGroups, safeBack, secondsLeft } from '@/features/account/model'

describe('signing in', () => {
  it('takes a phone as people type it', () => {
    expect(digitsOf('138 0013-8021')).toBe('13800138021')
    expect(digitsOf('１３８００１３８０２１')).toBe('13800138021')
    expect(phoneError('138 0013 8021')).toBeUndefined()
    expect(phoneGroups('13800138021')).toBe('138 0013 8021')
  })

  it('says what to do about a phone that is none', () => {
    expect(phoneError('')).toBe('请填写手机号')
    for (const typed of ['1380013802', '23800138021', '138001380211', '12800138021', 'abc'])
      expect(phoneError(typed)).toBe('请填写 11 位手机号，以 1 开头')
  })

  it('wants six digits of code', () => {
    expect(codeError('012 919')).toBeUndefined()
    expect(codeError('')).toBe('请填写 6 位验证码')
    expect(codeError('12345')).toBe('验证码是 6 位数字')
  })

  it('waits whole seconds and never less than none', () => {
    const now = new Date('2025-11-20T10:00:00Z')
    expect(secondsLeft(new Date('2025-11-20T10:00:58.200Z'), now)).toBe(59)
    expect(secondsLeft(new Date('2025-11-20T09:59:00Z'), now)).toBe(0)
  })
})

describe('where a person returns to', () => {
  it.each([
    '/pages/my-cases/index',
    '/features/cases/pages/detail/index?number=202511109901020002054',
    '/features/cases/pages/write/index?act=message&number=1',
  ])('goes back to %s', (back) => expect(safeBack(back)).toBe(back))

  it.each([
    undefined,
    '',
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/pages/../../evil',
    'javascript:alert(1)',
    '/pages//evil.example',
    '/api/v1/me',
    '/pages/me/index#//evil',
    '/pages/me/index?x=a b',
    '/features/account/pages/sign-in/index?back=%2Fpages%2Fme%2Findex',
  ])('does not follow %j', (back) => expect(safeBack(back)).toBeNull())
})
