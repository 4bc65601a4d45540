import { commands, permits, type Command, states } from '@contract/complaint/states'
import { barActions, byTurn, disputable, primaryAction, stateTag, wanted } from '@/features/cases/model'
import { due, item, view } from './view'

const everyCitizenCommand = (state: (typeof states)[number]) =>
  (Object.keys(commands) as Command[]).filter((command) => permits(command, 'citizen', state))

describe('whose turn it is', () => {
  it('asks the citizen to rate a reply and to answer a question', () => {
    expect(wanted(item({ state: 'replied', turn: 'citizen' }))).toBe('rate')
    expect(wanted(item({ state: 'awaiting', turn: 'citizen' }))).toBe('supplement')
    expect(wanted(item({ state: 'replied', turn: 'nobody' }))).toBeNull()
  })

  it('puts what waits for the citizen before what waits for others, each in the order of the service', () => {
    const [a, b, c] = [
      item({ number: 'a' }),
      item({ number: 'b', turn: 'citizen' }),
      item({ number: 'c', turn: 'citizen' }),
    ]
    const { mine, others } = byTurn([a, b, c])
    expect([...mine, ...others].map(({ number }) => number)).toEqual(['b', 'c', 'a'])
  })

  it('marks the turn before the state, and an overdue case before its state', () => {
    expect(stateTag(item({ state: 'replied', turn: 'citizen', due: due('2025-11-10', { overdue: true }) })).label).toBe(
      '请评价',
    )
    expect(stateTag(item({ due: due('2025-11-10', { overdue: true, daysLeft: -8 }) }))).toMatchObject({
      label: '已超期',
      tone: 'danger',
    })
    expect(stateTag(item())).toMatchObject({ label: '办理中', tone: 'brand' })
    expect(stateTag(item({ state: 'withdrawn', due: null, turn: 'nobody' })).tone).toBe('plain')
  })
})

describe('the action bar', () => {
  it('never has more than three buttons, whatever the state table allows', () => {
    for (const state of states)
      expect(barActions({ state, allowed: everyCitizenCommand(state) }).length).toBeLessThanOrEqual(3)
  })

  it('leaves the answer to its own box while the unit waits for it', () => {
    expect(barActions({ state: 'awaiting', allowed: everyCitizenCommand('awaiting') })).toEqual(['withdraw'])
  })

  it('starts 退回重办 from the rating, and alone only when the reply was rated already', () => {
    expect(barActions({ state: 'replied', allowed: ['rate', 'sendBack', 'withdraw'] })).toEqual(['withdraw', 'rate'])
    expect(barActions({ state: 'replied', allowed: ['sendBack', 'withdraw'] })).toEqual(['withdraw', 'sendBack'])
  })

  it('ends with the primary, and has none when only a side way is left', () => {
    expect(primaryAction(barActions(view({ allowed: ['supplement', 'urge', 'withdraw'] })))).toBe('urge')
    expect(primaryAction(barActions({ state: 'refused', allowed: ['requestReview'] }))).toBeNull()
  })
})

describe('a promise the unit says it kept', () => {
  const promise = { id: 'p1', text: '换好路灯', due: due('2025-11-28') }
  it('may be disputed until its day is over, and no other may', () => {
    const open = { ...promise, state: 'kept' as const, disputeBy: due('2025-11-27') }
    const late = { ...open, id: 'p2', disputeBy: due('2025-11-10', { overdue: true }) }
    const others = (['open', 'broken', 'confirmed', 'disputed'] as const).map((state) => ({
      ...promise,
      id: state,
      state,
    }))
    expect(disputable(view({ promises: [open, late, ...others] })).map(({ id }) => id)).toEqual(['p1'])
    expect(disputable(undefined)).toEqual([])
  })
})
