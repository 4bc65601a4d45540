import { ApiError } from '@/shared/lib/api-error'
import { failureOf, surelyNotThere } from '@/features/complaint/failure'

const refusal = (code: string, status: number, fields: { path: string; message: string }[] = []) =>
  new ApiError(code, status, '请按提示修改', fields, 'r-1')
const cut = new ApiError('offline', 0, '', [], '', true)

describe('what became of a filing', () => {
  it('is unknown when no reply came back', () => {
    expect(failureOf(cut)).toEqual({ kind: 'lost' })
  })

  it('leads each fault of the service to the question it is about', () => {
    const error = refusal('invalid_input', 422, [
      { path: '/title', message: '请填写标题' },
      { path: '/name', message: '请填写姓名' },
    ])
    expect(failureOf(error)).toEqual({
      kind: 'answers',
      faults: [
        { step: 'story', field: 'title', message: '请填写标题' },
        { step: 'privacy', field: 'name', message: '请填写姓名' },
      ],
    })
  })

  it.each([
    ['category_unknown', 'type'],
    ['unit_conflict', 'type'],
    ['place_unknown', 'place'],
    ['contact_needed', 'privacy'],
    ['refusal_not_available', 'privacy'],
  ])('leads %s to the question of %s', (code, step) => {
    expect(failureOf(refusal(code, 422))).toMatchObject({
      kind: 'answers',
      faults: [{ step, message: '请按提示修改' }],
    })
  })

  it('asks to sign in again, to look at what was sent, or to save a new code', () => {
    expect(failureOf(refusal('sign_in_needed', 401)).kind).toBe('signIn')
    expect(failureOf(refusal('idempotency_key_reused', 409)).kind).toBe('reused')
    expect(failureOf(refusal('lookup_code_taken', 409)).kind).toBe('codeTaken')
  })

  it('gives the number to quote when the service is at fault', () => {
    expect(failureOf(refusal('internal', 500))).toEqual({ kind: 'refused', detail: '请按提示修改', requestId: 'r-1' })
  })

  it('invents no reason for an error that is not the service speaking', () => {
    expect(failureOf(new Error('boom'))).toEqual({ kind: 'refused', detail: '', requestId: '' })
  })
})

describe('whether a draft is surely not filed', () => {
  it('is not known after silence and after a fault inside the service', () => {
    const answers = [cut, refusal('internal', 500), new Error('boom')].map((error) => surelyNotThere(error, false))
    expect(answers).toEqual([false, false, false])
  })

  it('is known by a refusal of the first sending', () => {
    const answers = [refusal('invalid_input', 422), refusal('sign_in_needed', 401)]
    expect(answers.map((error) => surelyNotThere(error, false))).toEqual([true, true])
  })

  it('is not known by a refusal that follows a lost reply: the person could file the matter twice, 实名 and 匿名', () => {
    const answers = [refusal('sign_in_needed', 401), refusal('too_many_requests', 429), refusal('invalid_input', 422)]
    expect(answers.map((error) => surelyNotThere(error, true))).toEqual([false, false, false])
  })

  it('is known when the 查询码 belongs to another case: the draft would have been found first', () => {
    expect(surelyNotThere(refusal('lookup_code_taken', 409), true)).toBe(true)
  })
})
