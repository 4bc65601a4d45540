import { stateLabels } from '@contract/complaint/labels'
import { text as cases } from '@/features/cases/messages'
import { casesRoutes } from '@/features/cases/routes'
import { doneWords } from '@/features/complaint-desk/messages'
import { actPage, deskRoutes } from '@/features/complaint-desk/public'
import { inputs } from '../support/builders'
import { newPhone } from '../support/e2e/api'
import { begins, fields, opensTicket, sends } from '../support/e2e/desk-work'
import { openDistrict, phone as phoneScreen } from '../support/e2e/district'

const { journey } = openDistrict()

journey('a person takes a complaint back, after reading what that means', async (world) => {
  const phone = newPhone()
  const { number } = await world.api.file(phone)
  const person = await world.citizen(phone)
  await person.open(casesRoutes.detail(number))
  await person.tap('case-withdraw')
  await person.text(cases.withdraw.lost).waitFor()
  await person.meetsNoBarrier('taking back')
  await person.tap('dialog-cancel')
  expect((await world.api.ticket(number)).state).toBe('pending')
  await person.tap('case-withdraw')
  await person.tap('case-withdraw-confirm')
  await person.text(cases.ended.withdrawn).first().waitFor()
  await person.meetsNoBarrier('case taken back')
  expect((await world.api.ticket(number)).state).toBe('withdrawn')
})

journey('a person asks for a review of a closed case, and the supervisor has it handled again', async (world) => {
  const { api } = world
  const phone = newPhone()
  const { number } = await api.file(phone)
  await api.act('dispatcher', number, 'accept', { dispatch: inputs.dispatch })
  await api.act('handler', number, 'sign', {})
  await api.act('handler', number, 'reply', inputs.reply)
  const rating = {
    token: await api.tokenOf(phone),
    body: inputs.rate,
    headers: { 'idempotency-key': 'rated-before-the-review' },
  }
  await api.send('POST', `/complaints/${number}/rate`, rating)

  const person = await world.citizen(phone)
  await person.open(casesRoutes.detail(number))
  await person.tap('case-requestReview')
  await person.reaches(cases.write.requestReview.title)
  await person.write(cases.write.requestReview.label, '灯又灭了，答复里说的线路并没有换。')
  await person.meetsNoBarrier('asking for a review')
  await person.tap('write-send')
  await person.text(stateLabels.reviewing).first().waitFor()

  const supervisor = await world.staff('supervisor')
  await opensTicket(supervisor, 'reviews', number)
  await supervisor.text('灯又灭了，答复里说的线路并没有换。').first().waitFor()
  await supervisor.choose(fields.review.reopen)
  await supervisor.write(fields.reason, '现场复查，确实没有修好。')
  await supervisor.meetsNoBarrier('deciding a review')
  await sends(supervisor, 'decideReview')
  expect((await api.ticket(number)).state).toBe('handling')
})

journey('a handler on a phone signs for a ticket and writes to the citizen', async (world) => {
  const { number } = await world.api.file(newPhone())
  await world.api.act('dispatcher', number, 'accept', { dispatch: inputs.dispatch })
  const handler = await world.staff('handler', { viewport: phoneScreen })
  await handler.open(deskRoutes.desk)
  await handler.tap('queue-toSign')
  await handler.tap(`ticket-${number}`)
  await handler.tap('act-sign')
  await handler.text(doneWords.sign).first().waitFor()
  await begins(handler, 'progress')
  await handler.page.waitForURL(`**${actPage(number, 'progress')}`)
  await handler.write(fields.progress, '明天上午到现场。')
  await sends(handler, 'progress')
  await handler.text('明天上午到现场。').first().waitFor()
  expect((await world.api.ticket(number)).timeline.at(-1)).toMatchObject({
    kind: 'progressed',
    text: '明天上午到现场。',
  })
})
