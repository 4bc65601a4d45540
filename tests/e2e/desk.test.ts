import { refusalLabels } from '@contract/complaint/labels'
import { text as cases } from '@/features/cases/messages'
import { casesRoutes } from '@/features/cases/routes'
import { text } from '@/features/complaint-desk/messages'
import { deskRoutes } from '@/features/complaint-desk/public'
import { inputs } from '../support/builders'
import { newPhone } from '../support/e2e/api'
import { begins, fields, opensTicket, returnsToTicket, sends } from '../support/e2e/desk-work'
import { openDistrict } from '../support/e2e/district'

const { journey } = openDistrict()

journey('a dispatcher finds a ticket by number and by words, and accepts and dispatches it', async (world) => {
  const { number } = await world.api.file(newPhone(), { title: '黄杨巷口井盖松动，夜里很响' })
  const dispatcher = await world.staff('dispatcher')
  await dispatcher.open(deskRoutes.desk)
  await dispatcher.see(`ticket-${number}`).waitFor()
  await dispatcher.meetsNoBarrier('queues')

  await dispatcher.write(text.search.label, number)
  await dispatcher.text(text.search.result(number)).waitFor()
  await dispatcher.see(`ticket-${number}`).waitFor()
  await dispatcher.write(text.search.label, '黄杨巷 井盖')
  await dispatcher.text(text.search.result('黄杨巷 井盖')).waitFor()
  await dispatcher.see(`ticket-${number}`).waitFor()
  await dispatcher.write(text.search.label, '这里没有这样的词')
  await dispatcher.text(text.list.emptySearch).waitFor()
  await dispatcher.meetsNoBarrier('nothing found')
  await dispatcher.tap('desk-search-clear')
  await dispatcher.tap(`ticket-${number}`)

  await dispatcher.field(fields.unit).selectOption({ label: '云溪区住房和城乡建设局' })
  await dispatcher.write(fields.note, '请先放警示牌。')
  await sends(dispatcher, 'acceptDispatch')
  await dispatcher.tap('queue-all')
  await dispatcher.see(`ticket-${number}`).waitFor()
  expect(await world.api.ticket(number)).toMatchObject({ state: 'dispatched', note: '请先放警示牌。' })
})

journey('a refusal of what belongs to the courts names the lawful route, and the citizen reads it', async (world) => {
  const phone = newPhone()
  const { number } = await world.api.file(phone)
  const dispatcher = await world.staff('dispatcher')
  await opensTicket(dispatcher, 'pending', number)
  await begins(dispatcher, 'refuse')
  await dispatcher.choose(`R2 ${refusalLabels.R2}`)
  await dispatcher.write(fields.reason, '这件事已经在法院立案，正在审理。')
  await dispatcher.tap('act-submit')
  await dispatcher.see(dispatcher.page.getByRole('alert')).first().waitFor()
  await dispatcher.meetsNoBarrier('refusal without a route')
  await dispatcher.write(fields.route, '请向承办法官反映，或到云溪区人民法院诉讼服务中心。')
  await sends(dispatcher, 'refuse')

  const person = await world.citizen(phone)
  await person.open(casesRoutes.detail(number))
  await person.text(cases.refusal.title).waitFor()
  await person
    .text(/云溪区人民法院诉讼服务中心/)
    .first()
    .waitFor()
  await person.meetsNoBarrier('refused case')
})

journey('a unit that objects and asks for time gets both decided', async (world) => {
  const { api } = world
  const { number } = await api.file(newPhone())
  await api.act('dispatcher', number, 'accept', { dispatch: inputs.dispatch })

  const handler = await world.staff('handler')
  await opensTicket(handler, 'toSign', number)
  await begins(handler, 'object')
  await handler.write(fields.reason, '这段路由翠湖街道管养，不是我局职责。')
  await sends(handler, 'object')

  const dispatcher = await world.staff('dispatcher')
  await opensTicket(dispatcher, 'objected', number)
  await dispatcher
    .text(/翠湖街道管养/)
    .first()
    .waitFor()
  await dispatcher.choose(fields.objection.same)
  await dispatcher.write(fields.reason, '养护合同写明由城市管理局负责。')
  await dispatcher.meetsNoBarrier('deciding an objection')
  await sends(dispatcher, 'decideObjection')

  await returnsToTicket(handler, number)
  await handler.tap('act-sign')
  await begins(handler, 'requestExtension')
  await handler.write(fields.days, '5')
  await handler.write(fields.reason, '备件要从外地调，需要几天。')
  await handler.meetsNoBarrier('asking for time')
  await sends(handler, 'requestExtension')

  const supervisor = await world.staff('supervisor')
  await opensTicket(supervisor, 'extensions', number)
  await supervisor.choose(fields.grant.grant)
  await supervisor.write(fields.reason, '情况属实，同意延期五个工作日。')
  await supervisor.meetsNoBarrier('deciding an extension')
  await sends(supervisor, 'decideExtension')
  expect((await api.ticket(number)).extension).toMatchObject({ state: 'granted', days: 5 })
})

journey(
  'of two dispatchers on one ticket the second reads that the first was there, and keeps what was typed',
  async (world) => {
    const { number } = await world.api.file(newPhone())
    const first = await world.staff('dispatcher')
    const second = await world.staff('otherDispatcher')
    await opensTicket(first, 'pending', number)
    await opensTicket(second, 'pending', number)
    await second.write(fields.note, '这条路归城市管理局养护。')
    await begins(first, 'setUrgent')
    await first.write(fields.reason, '靠近小学，天黑以后危险。')
    await sends(first, 'setUrgent')

    second.expects(/status of 412/)
    await second.tap('act-submit')
    const conflict = second.see('act-conflict')
    await conflict.getByText(text.form.conflictTitle).waitFor()
    await second.meetsNoBarrier('somebody was first')
    expect(await second.field(fields.note).inputValue()).toBe('这条路归城市管理局养护。')
    await second.tap('act-conflict-seen')
    await sends(second, 'acceptDispatch')
    expect(await world.api.ticket(number)).toMatchObject({ urgent: true, note: '这条路归城市管理局养护。' })

    const other = await world.api.file(newPhone())
    await opensTicket(first, 'pending', other.number)
    await opensTicket(second, 'pending', other.number)
    await second.write(fields.note, '请两家一起到现场。')
    await sends(first, 'acceptDispatch')
    second.expects(/status of 409/)
    await second.tap('act-submit')
    await second.see('act-conflict').getByText(text.form.conflictTitle).waitFor()
    expect(await second.field(fields.note).inputValue()).toBe('请两家一起到现场。')
  },
)
