import { revealFields, revealReasons } from '@contract/complaint/labels'
import { text as cases } from '@/features/cases/messages'
import { casesRoutes } from '@/features/cases/routes'
import { text } from '@/features/complaint-desk/messages'
import { deskRoutes } from '@/features/complaint-desk/public'
import { inputs } from '../support/builders'
import { newPhone } from '../support/e2e/api'
import { opensTicket, returnsToTicket } from '../support/e2e/desk-work'
import { openDistrict } from '../support/e2e/district'

const { journey } = openDistrict()
const why = '需要核对本人手机号，才能约定上门的时间'

journey('nobody sees who filed in confidence but by a granted request, and the person reads it', async (world) => {
  const { api } = world
  const phone = newPhone()
  const { number } = await api.file(phone, { identity: 'confidential', name: '示例 乙' })

  const dispatcher = await world.staff('dispatcher')
  await opensTicket(dispatcher, 'pending', number)
  expect(await dispatcher.text(phone).count()).toBe(0)
  await dispatcher.tap('reveal-open')
  await dispatcher.tap('reveal-submit')
  await dispatcher.see(dispatcher.page.getByRole('alert')).first().waitFor()
  await dispatcher.meetsNoBarrier('request with errors')
  await dispatcher.choose(revealFields.phone)
  await dispatcher.field(text.reveal.reasonCode).selectOption({ label: Object.values(revealReasons)[0]! })
  await dispatcher.write(text.reveal.reason, why)
  await dispatcher.meetsNoBarrier('request to see')
  await dispatcher.tap('reveal-submit')
  await dispatcher.text(text.reveal.asked).waitFor()
  expect(await dispatcher.text(phone).count()).toBe(0)

  const supervisor = await world.staff('supervisor')
  await supervisor.open(deskRoutes.desk)
  await supervisor.tap('queue-reveals')
  await supervisor.text(why).waitFor()
  await supervisor.meetsNoBarrier('requests to decide')
  await supervisor.tap(supervisor.button(text.reveal.approve))
  await supervisor.write(text.reveal.decideReason, '理由充分，同意查看')
  await supervisor.meetsNoBarrier('deciding a request')
  await supervisor.tap('reveal-decide')
  await supervisor.text(text.reveal.decided).waitFor()

  await returnsToTicket(dispatcher, number)
  await dispatcher.tap('reveal-open-once')
  await dispatcher.text(phone).waitFor()
  await dispatcher.meetsNoBarrier('shown value')
  await dispatcher.tap('reveal-hide')
  await dispatcher.text(text.reveal.hidden).waitFor()
  expect(await dispatcher.text(phone).count()).toBe(0)

  await api.act('dispatcher', number, 'accept', { dispatch: inputs.dispatch })
  const handler = await world.staff('handler')
  await opensTicket(handler, 'toSign', number)
  expect(await handler.see('reveal-open').count()).toBe(0)
  const asking = api.send('POST', `/desk/tickets/${number}/reveals`, {
    ...(await api.asStaff('handler')),
    body: { field: 'phone', reasonCode: Object.keys(revealReasons)[0], reason: why },
    headers: { 'idempotency-key': 'handler-may-not-see-0001' },
  })
  await expect(asking).rejects.toThrow(/reveal_not_allowed/)

  const person = await world.citizen(phone)
  await person.open(casesRoutes.disclosures(number))
  await person.reaches(cases.disclosures.title)
  await person.text(why).first().waitFor()
  await person.text(cases.disclosures.states.opened).first().waitFor()
  await person.text('0417').first().waitFor()
  await person.meetsNoBarrier('who saw my data')
})
