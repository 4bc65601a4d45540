import { Value } from 'typebox/value'
import { commandInputs } from '@contract/complaint/schema'
import { bodyOf } from '@/features/complaint-desk/bodies'
import { check } from '@/features/complaint-desk/checks'
import { type Action, actions, commandOf, initialValues, type Values } from '@/features/complaint-desk/model'
import { due, ticket } from './build-ticket'

const filled: Partial<Values> = {
  unit: 'water',
  coUnits: ['power'],
  note: ' 请先做临时照明 ',
  outcome: 'solved',
  text: '六盏路灯已经全部修好并通电检查。',
  code: 'R2',
  reason: '已经在法院起诉。',
  route: '请到云溪区人民法院立案庭',
  line: '119',
  days: '5',
  question: '请写明灯杆上的编号',
  opinion: '已按期办结，督办结束',
  ground: 'refuses',
  finding: 'mended',
  promise: 'p1',
  handler: '2201',
  promises: [{ text: '复查一次', day: '2025-12-01' }],
}
const decisions: Partial<Record<Action, string>> = { decideObjection: 'other', decideReview: 'reopen' }
const about = ticket({ promises: [{ id: 'p1', text: '修好', due: due(), state: 'open' }] })
const values = (action: Action): Values => ({
  ...initialValues(action, about),
  ...filled,
  decision: decisions[action] ?? 'grant',
})

describe('what is sent', () => {
  it.each(actions)('%s, once it passes the check, is what the contract asks for', (action) => {
    expect(check(action, values(action), about, '2025-11-20')).toEqual({})
    expect([...Value.Errors(commandInputs[commandOf(action)], bodyOf(action, values(action), about))]).toEqual([])
  })

  it('leaves out the blanks around what was typed', () => {
    expect(bodyOf('dispatch', values('dispatch'), about)).toMatchObject({ note: '请先做临时照明' })
  })

  it('takes the urgent mark away where it is set', () => {
    expect(bodyOf('setUrgent', values('setUrgent'), { urgent: true })).toMatchObject({ urgent: false })
  })

  it.each([
    ['other', { decision: 'other', unit: 'water' }],
    ['same', { decision: 'same' }],
    ['refuse', { decision: 'refuse', code: 'R2', route: '请到云溪区人民法院立案庭' }],
  ])('an objection decided %s carries only what belongs to it', (decision, body) => {
    const sent = bodyOf('decideObjection', { ...values('decideObjection'), decision }, about)
    expect(sent).toEqual({ ...body, reason: '已经在法院起诉。' })
    expect([...Value.Errors(commandInputs.decideObjection, sent)]).toEqual([])
  })
})
