import { readFileSync } from 'node:fs'
import { text as desk } from '@/features/complaint-desk/messages'
import { deskPage } from '@/features/complaint-desk/public'
import { toolsText } from '@/features/complaint-desk/tools-messages'
import { text } from '@/features/desk-tools/messages'
import { deskToolsRoutes } from '@/features/desk-tools/public'
import { inputs } from '../support/builders'
import { newPhone } from '../support/e2e/api'
import { begins, opensTicket, sends } from '../support/e2e/desk-work'
import { openDistrict } from '../support/e2e/district'

const { journey } = openDistrict()

journey('a head writes a template, and a handler answers with it, filled in from the ticket', async (world) => {
  const { api } = world
  const { number } = await api.file(newPhone(), { title: '银杏里路口三盏路灯不亮' })
  await api.act('dispatcher', number, 'accept', { dispatch: inputs.dispatch })
  await api.act('handler', number, 'sign', {})

  const head = await world.staff('head')
  await head.open(deskToolsRoutes.tools)
  await head.meetsNoBarrier('tools')
  await head.tap('tools-templates')
  await head.reaches(text.templates.title)
  await head.meetsNoBarrier('templates')
  await head.tap('template-add')
  await head.reaches(text.template.create)
  await head.tap('template-save')
  await head.see(head.page.getByRole('alert')).first().waitFor()
  await head.meetsNoBarrier('a template without words')
  await head.choose('答复')
  await head.write(text.template.label, '路灯已换好')
  await head.write(text.template.body, '您反映的“')
  await head.tap('template-field-标题')
  await head.field(text.template.body).press('End')
  await head.page.keyboard.type('”已经修好，请您看看亮不亮。')
  await head
    .text(/您反映的“翠湖路路灯不亮”已经修好/)
    .first()
    .waitFor()
  await head.tap('template-save')
  await head.see('toast').waitFor()

  const handler = await world.staff('handler')
  await opensTicket(handler, 'handling', number)
  await begins(handler, 'reply')
  await handler.tap('act-ready')
  await handler.see('ready-search').waitFor()
  await handler.meetsNoBarrier('ready words')
  await handler.tap(handler.page.getByRole('button', { name: /路灯已换好/ }))
  expect(await handler.field(desk.fields.reply).inputValue()).toBe(
    '您反映的“银杏里路口三盏路灯不亮”已经修好，请您看看亮不亮。',
  )
  await handler.tap('act-ready')
  await handler.tap(handler.page.getByRole('button', { name: /路灯不亮，多久能修好/ }))
  await handler.page.waitForFunction(() =>
    [...document.querySelectorAll('textarea')].some((area) => area.value.includes('参考常见问题')),
  )
  expect(await handler.field(desk.fields.reply).inputValue()).toContain(toolsText.ready.from('路灯不亮，多久能修好', 1))
  await handler.choose('已解决')
  await sends(handler, 'reply')
})

journey('a note of the desks is written on a phone and read at the other desk, never by the citizen', async (world) => {
  const phone = newPhone()
  const { number } = await world.api.file(phone)
  const dispatcher = await world.staff('dispatcher', { viewport: { width: 375, height: 760 } })
  await dispatcher.open(`/features/complaint-desk/pages/ticket/index?number=${number}`)
  await dispatcher.tap('note-submit')
  await dispatcher.see('desk-notes').getByText('请填写内容').waitFor()
  await dispatcher.write(toolsText.notes.label, '已打电话给物业，等回话。')
  await dispatcher.tap('note-submit')
  await dispatcher.see('toast').waitFor()
  await dispatcher.meetsNoBarrier('a note')
  expect(await dispatcher.field(toolsText.notes.label).inputValue()).toBe('')

  const supervisor = await world.staff('supervisor')
  await supervisor.open(deskPage({ queue: 'all', number }))
  await supervisor.see('desk-notes').getByText('已打电话给物业，等回话。').waitFor()
  const person = await world.citizen(phone)
  await person.open(`/features/cases/pages/detail/index?number=${number}`)
  await person
    .see('case-title')
    .or(person.page.getByRole('heading', { level: 1 }))
    .first()
    .waitFor()
  await person.page.waitForLoadState('networkidle')
  expect(await person.page.content()).not.toContain('等回话')
})

journey(
  'several tickets are chosen in a list and dispatched at once; of the one that moved it is said why',
  async (world) => {
    const { api } = world
    const words = '槐树巷'
    const numbers: string[] = []
    for (let n = 0; n < 3; n++)
      numbers.push((await api.file(newPhone(), { title: `${words}第 ${n + 1} 个路灯坏了` })).number)
    const dispatcher = await world.staff('dispatcher')
    await dispatcher.open(deskPage({ queue: 'pending', q: words }))
    await dispatcher.tap('desk-select')
    for (const number of numbers) await dispatcher.tap(`select-${number}`)
    await dispatcher.text(toolsText.select.count(3, 50)).waitFor()
    await dispatcher.meetsNoBarrier('tickets being chosen')
    await api.act('otherDispatcher', numbers[1]!, 'setUrgent', inputs.setUrgent)
    await dispatcher.tap('select-next')
    await dispatcher.reaches(text.bulk.title)
    await dispatcher.meetsNoBarrier('one thing for several')
    await dispatcher.choose('受理并派单')
    await dispatcher.field(text.bulk.unit).selectOption({ label: '云溪区城市管理局' })
    await dispatcher.write(text.bulk.reason, '同一条巷子的路灯，一次派过去。')
    await dispatcher.tap('bulk-submit')
    await dispatcher.text(text.bulk.result(2, 3)).waitFor()
    await dispatcher.see(`bulk-left-${numbers[1]}`).getByText('别人刚刚处理过').waitFor()
    await dispatcher.meetsNoBarrier('what became of each')
    expect((await api.ticket(numbers[0]!)).note).toBe('同一条巷子的路灯，一次派过去。')
    expect((await api.ticket(numbers[1]!)).state).toBe('pending')
  },
)

journey('an answer is written at 12345, given back, mended and published by a supervisor', async (world) => {
  const dispatcher = await world.staff('dispatcher')
  await dispatcher.open(deskToolsRoutes.editAnswer())
  await dispatcher.reaches(text.edit.create)
  await dispatcher.tap('answer-save')
  await dispatcher.see(dispatcher.page.getByRole('alert')).first().waitFor()
  await dispatcher.meetsNoBarrier('an answer without words')
  await dispatcher.write(text.edit.heading, '井盖被车压坏了谁来换')
  await dispatcher.write(text.edit.answer, '请写清在哪条路、井盖上有什么字，城管局当天先围起来，三天内换好。')
  await dispatcher.write(text.edit.source, '城市管理局井盖维护做法（示范）')
  await dispatcher.field(text.edit.owner).selectOption({ label: '云溪区城市管理局' })
  await dispatcher.write(text.edit.reviewOn, '2027-11-01')
  await dispatcher.tap('answer-save')
  await dispatcher.reaches('井盖被车压坏了谁来换')
  await dispatcher.meetsNoBarrier('an answer of the desk')

  const supervisor = await world.staff('supervisor')
  await supervisor.open(deskToolsRoutes.answers)
  await supervisor.meetsNoBarrier('answers of the desk')
  await supervisor.tap(supervisor.page.getByRole('link', { name: /井盖被车压坏了谁来换/ }))
  await supervisor.tap('answer-send-back')
  await supervisor.write(text.answer.reason, '请写明夜里打什么电话')
  await supervisor.tap('answer-decide')
  await supervisor.see('toast').waitFor()

  await dispatcher.open(dispatcher.page.url().replace(world.url, ''))
  await dispatcher.text('请写明夜里打什么电话').waitFor()
  await dispatcher.tap('answer-edit')
  await dispatcher.write(
    text.edit.answer,
    '请写清在哪条路、井盖上有什么字，夜里打 12345。城管局当天先围起来，三天内换好。',
  )
  await dispatcher.tap('answer-save')
  await dispatcher.see('toast').waitFor()

  await supervisor.page.reload()
  await supervisor.tap('answer-publish')
  await supervisor.see('toast').waitFor()
  const reader = await world.visitor()
  await reader.open('/features/knowledge/pages/list/index')
  await reader.text('井盖被车压坏了谁来换').waitFor()
})

journey('a dispatcher takes the tickets home as a file that a spreadsheet can read', async (world) => {
  await world.api.file(newPhone(), { title: '=导出的这一件路灯不亮' })
  const dispatcher = await world.staff('dispatcher')
  await dispatcher.open(deskToolsRoutes.export)
  await dispatcher.reaches(text.export.title)
  await dispatcher.meetsNoBarrier('export')
  const downloading = dispatcher.page.waitForEvent('download')
  await dispatcher.tap('export-start')
  const file = await downloading
  expect(file.suggestedFilename()).toMatch(/^云溪区-工单-\d{4}-\d\d-\d\d\.csv$/)
  const csv = readFileSync(await file.path(), 'utf8')
  expect(csv.startsWith('\uFEFF"工单号"')).toBe(true)
  expect(csv).toContain(`"'=导出的这一件路灯不亮"`)
  await dispatcher.see('export-started').waitFor()
})
