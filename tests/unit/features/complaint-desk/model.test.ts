import { deskCommands } from '@contract/complaint/states'
import {
  actions,
  actionsOf,
  barOf,
  commandOf,
  elsewhere,
  initialValues,
  isAppending,
  openingAction,
  signersOf,
} from '@/features/complaint-desk/model'
import { due, entry, ticket } from './build-ticket'

const promise = (id: string, state: 'open' | 'kept') => ({ id, text: '修好路灯', due: due(), state })

describe('what a person at the desk can start', () => {
  it('offers something for every desk command of the contract', () => {
    expect(new Set([...actions.map(commandOf), ...elsewhere])).toEqual(new Set(deskCommands))
  })

  it('offers a dispatcher three ways to accept, and opens accepting with dispatching', () => {
    const available = actionsOf(ticket({ allowed: ['accept', 'refuse', 'transfer', 'setUrgent'] }))
    expect(available).toEqual(
      expect.arrayContaining(['acceptDispatch', 'acceptAnswer', 'acceptOnly', 'refuse', 'transfer']),
    )
    expect(openingAction(available)).toBe('acceptDispatch')
  })

  it('offers nothing the service does not allow', () => {
    expect(actionsOf(ticket({ allowed: [] }))).toEqual([])
  })

  it('puts the reply first for a handler and keeps no form open by itself', () => {
    const available = actionsOf(
      ticket({ state: 'handling', allowed: ['progress', 'ask', 'message', 'reply', 'requestExtension'] }),
    )
    expect(available[0]).toBe('reply')
    expect(openingAction(available)).toBeNull()
  })

  it('offers 承诺已做到 only while a promise is open', () => {
    const allowed = ['keepPromise' as const]
    expect(actionsOf(ticket({ allowed, promises: [promise('a', 'kept')] }))).toEqual([])
    expect(actionsOf(ticket({ allowed, promises: [promise('a', 'open')] }))).toEqual(['keepPromise'])
  })

  it('keeps the emergency line apart from the other buttons and messages out of the bar', () => {
    const bar = barOf(['acceptDispatch', 'acceptAnswer', 'refuse', 'setUrgent', 'message', 'transfer'], 3)
    expect(bar).toEqual({
      shown: ['acceptDispatch', 'acceptAnswer', 'refuse'],
      danger: 'transfer',
      more: ['setUrgent'],
    })
  })

  it('sends a version with every decision and a key with what only adds', () => {
    expect(actions.filter(isAppending)).toEqual(['progress', 'message'])
  })
})

describe('what a form holds when it opens', () => {
  it('proposes the suggested unit to the dispatcher', () => {
    expect(initialValues('acceptDispatch', ticket()).unit).toBe('urban-management')
  })

  it('proposes nothing where the service suggests nothing', () => {
    expect(initialValues('acceptDispatch', ticket({ suggestedUnit: null })).unit).toBe('')
  })

  it('gives a handler the reply that was sent back, until another is written', () => {
    const drafted = entry({ seq: 2, kind: 'replyDrafted', outcome: 'unsolved', text: '因为管线改造，暂时不能修。' })
    const back = entry({ seq: 3, kind: 'replySentBack', text: '请写清法律依据。' })
    const timeline = [back, drafted, entry()]
    expect(initialValues('reply', ticket({ state: 'handling', timeline }))).toMatchObject({
      outcome: 'unsolved',
      text: drafted.text,
    })
    const again = [entry({ seq: 4, kind: 'replied' }), ...timeline]
    expect(initialValues('reply', ticket({ state: 'handling', timeline: again }))).toMatchObject({
      outcome: '',
      text: '',
    })
  })

  it('chooses the promise itself when only one is open', () => {
    expect(
      initialValues('keepPromise', ticket({ promises: [promise('a', 'kept'), promise('b', 'open')] })).promise,
    ).toBe('b')
    expect(
      initialValues('keepPromise', ticket({ promises: [promise('a', 'open'), promise('b', 'open')] })).promise,
    ).toBe('')
  })
})

describe('who signs a reply', () => {
  it.each([
    ['solved', 0, []],
    ['unsolved', 0, ['head']],
    ['unreasonable', 1, ['head']],
    ['solved', 3, ['supervisor']],
    ['unsolved', 3, ['head', 'supervisor']],
  ] as const)('%s after %i returns: %j', (outcome, returns, signers) => {
    expect(signersOf(outcome, returns)).toEqual(signers)
  })
})
