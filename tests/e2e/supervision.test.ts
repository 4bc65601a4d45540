import { findingLabels, groundLabels } from '@contract/complaint/labels'
import { casesRoutes } from '@/features/cases/routes'
import { text } from '@/features/complaint-desk/messages'
import { actPage, deskPage, deskRoutes, ticketPage } from '@/features/complaint-desk/public'
import { text as words } from '@/features/supervision-desk/messages'
import { supervisionRoutes, workloadPage } from '@/features/supervision-desk/public'
import { inputs } from '../support/builders'
import { type Api, newPhone } from '../support/e2e/api'
import { begins, fields, opensTicket, returnsToTicket, sends } from '../support/e2e/desk-work'
import { openDistrict, phone } from '../support/e2e/district'

const { journey } = openDistrict()

async function shared(api: Api, of = newPhone()) {
  const { number } = await api.file(of, { title: '翠湖路和北门镇交界处路灯不亮' })
  const dispatch = { unit: 'urban-management', coUnits: ['beimen'], note: '交界处，请两家一起看' }
  await api.act('dispatcher', number, 'accept', { dispatch })
  await api.act('handler', number, 'sign', {})
  return number
}

journey(
  'a co-unit gives its opinion on a phone, the lead takes it into its reply, the citizen reads the reply alone',
  async (world) => {
    const citizenPhone = newPhone()
    const number = await shared(world.api, citizenPhone)
    const helper = await world.staff('otherHandler', { viewport: phone })
    await helper.open(deskPage({ queue: 'opinions' }))
    await helper.tap(`ticket-${number}`)
    await helper.see('desk-opinions').getByText(text.co.waiting).waitFor()
    await helper.meetsNoBarrier('opinions owed')
    await begins(helper, 'giveOpinion')
    await helper.tap('act-submit')
    await helper.see(helper.page.getByRole('alert')).first().waitFor()
    await helper.meetsNoBarrier('opinion without words')
    await helper.write(fields.coOpinion, '北门镇这一段已经报修，明天下午换灯。')
    await sends(helper, 'giveOpinion')
    await helper.see('desk-opinions').getByText(text.co.given).waitFor()

    const lead = await world.staff('handler')
    await returnsToTicket(lead, number)
    await begins(lead, 'reply')
    await lead.tap('act-quote-beimen')
    expect(await lead.field(fields.reply).inputValue()).toContain('明天下午换灯')
    await lead.meetsNoBarrier('opinions beside the reply')
    await lead.write(fields.reply, '两家已经约好，明天下午一起把灯换好。')
    await lead.choose('解释说明')
    await sends(lead, 'reply')

    const citizen = await world.citizen(citizenPhone)
    await citizen.open(casesRoutes.detail(number))
    await citizen
      .text(/两家已经约好/)
      .first()
      .waitFor()
    expect(await citizen.text(/北门镇这一段已经报修/).count()).toBe(0)
  },
)

journey(
  '督办 is opened, answered by the unit on a phone, and closed with a finding; all of it stays on the ticket',
  async (world) => {
    const number = await shared(world.api)
    const supervisor = await world.staff('supervisor')
    await returnsToTicket(supervisor, number)
    await begins(supervisor, 'openSupervision')
    await supervisor.choose(groundLabels.refuses)
    await supervisor.write(fields.reason, '三天没有人到现场，请说明原因。')
    await sends(supervisor, 'openSupervision')

    const handler = await world.staff('handler', { viewport: phone })
    await handler.open(deskPage({ queue: 'toReport' }))
    await handler.tap(`ticket-${number}`)
    await begins(handler, 'reportSupervision')
    await handler.write(fields.report, '备件昨天到货，今天夜里换好。')
    await handler.meetsNoBarrier('reporting')
    await sends(handler, 'reportSupervision')

    await opensTicket(supervisor, 'toClose', number)
    await supervisor.see('desk-supervision').getByText('备件昨天到货，今天夜里换好。').waitFor()
    await begins(supervisor, 'closeSupervision')
    await supervisor.choose(findingLabels.mended)
    await supervisor.write(fields.opinion, '已经到现场，按承诺换好，结束督办。')
    await sends(supervisor, 'closeSupervision')
    await returnsToTicket(supervisor, number)
    await supervisor.see('desk-supervision').getByText(text.supervision.over).first().waitFor()
    await supervisor.meetsNoBarrier('a closed 督办')
  },
)

journey(
  'a head sees who has how much in hand, gives a ticket to a handler, and a supervisor reads every figure’s tickets',
  async (world) => {
    const number = await shared(world.api)
    const head = await world.staff('head')
    await head.open(supervisionRoutes.workload)
    await head.see('load-2201').or(head.page.locator('#load-2201-inHand')).first().waitFor()
    await head.meetsNoBarrier('own unit')
    await returnsToTicket(head, number)
    await head.tap('desk-assign')
    await head.see('act-form').getByText(text.unit.staff('2201')).first().waitFor()
    await head.choose(text.unit.staff('2201'))
    await head.meetsNoBarrier('assigning')
    await sends(head, 'assign')

    const supervisor = await world.staff('supervisor')
    await supervisor.open(supervisionRoutes.workload)
    await supervisor.see('load-urban-management-inHand').waitFor()
    await supervisor.meetsNoBarrier('all units')
    await supervisor.tap('load-urban-management-inHand')
    await supervisor.see(`ticket-${number}`).waitFor()
    await supervisor.tap('desk-every')
    await supervisor.see('desk-every').waitFor({ state: 'detached' })
  },
)

journey(
  'the boards and forms of 督办 are used by keyboard alone, on a phone and in large letters, without a barrier',
  async (world) => {
    const number = await shared(world.api)
    await world.api.act('supervisor', number, 'openSupervision', inputs.openSupervision)
    const small = await world.staff('supervisor', { viewport: phone })
    for (const path of [supervisionRoutes.board, supervisionRoutes.workload, workloadPage('urban-management')]) {
      await small.open(path)
      await small.page.waitForLoadState('networkidle')
      await small.meetsNoBarrier(path)
    }
    await small.see('figure-inHand').focus()
    await small.page.keyboard.press('Enter')
    await small.see(`ticket-${number}`).waitFor()

    const wide = await world.staff('supervisor')
    await wide.open(supervisionRoutes.board)
    await wide.see('board-workload').focus()
    await wide.page.keyboard.press('Enter')
    await wide.reaches(words.workload)
    await wide.see('load-urban-management').focus()
    await wide.page.keyboard.press('Enter')
    await wide.reaches('云溪区城市管理局')
    const elder = await world.staff('handler', { viewport: phone, storage: { 'reading-mode': 'elder' } })
    for (const path of [ticketPage(number), actPage(number, 'reportSupervision'), deskRoutes.desk]) {
      await elder.open(path)
      await elder.meetsNoBarrier(`in large letters ${path}`)
    }
  },
)
