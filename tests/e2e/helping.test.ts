import { satisfactionLabels } from '@contract/complaint/labels'
import { relationLabels } from '@contract/helping/labels'
import { text as back } from '@/features/call-desk/back-messages'
import { text as rating } from '@/features/cases/rate-messages'
import { casesRoutes } from '@/features/cases/routes'
import { elderText } from '@/features/complaint/elder-messages'
import { text as filing } from '@/features/complaint/messages'
import { text } from '@/features/helping/messages'
import { helpingRoutes } from '@/features/helping/routes'
import { inputs } from '../support/builders'
import { newPhone } from '../support/e2e/api'
import { openDistrict } from '../support/e2e/district'
import { choosesHow, choosesWhat, choosesWhere, ids, tellsWhat } from '../support/e2e/filing'
import { digitsIn } from '../support/e2e/steps'

const { journey } = openDistrict()
const inElderMode = { storage: { 'reading-mode': 'elder' } }

journey(
  'a child files for a parent who read out the code; the parent sees what was done, and stops it',
  async (world) => {
    const elderPhone = newPhone()
    const child = await world.citizen(newPhone())
    await child.open('/pages/me/index')
    await child.tap('me-helping')
    await child.reaches(text.helped.title)
    await child.meetsNoBarrier('nobody helped yet')
    await child.tap('help-add')
    await child.reaches(text.ask.title)
    await child.tap('help-send')
    await child.meetsNoBarrier('asking with errors')
    await child.write(text.ask.phone, elderPhone)
    await child.choose(relationLabels.child)
    await child.choose(text.spans[30]!)
    await child.tap('help-send')
    await child.reaches(text.code.title)
    await child.meetsNoBarrier('the code that is read out')
    await child.write(text.code.label, (await digitsIn(child, 'demo-code')).slice(-6))
    await child.tap('help-confirm')
    await child.see('help-file').waitFor()
    await child.meetsNoBarrier('one who is helped')

    await child.tap('help-file')
    await choosesWhat(child)
    await child.tap(ids.goOn)
    await tellsWhat(child)
    await child.tap(ids.goOn)
    await child.reaches(filing.privacy.title)
    await child.text(elderText.onlyNamed).first().waitFor()
    await choosesHow(child, 'named')
    await child.write(elderText.name, '示例 奶奶')
    await child.tap(ids.goOn)
    await choosesWhere(child)
    await child.tap(ids.goOn)
    await child.reaches(filing.check.title)
    await child.meetsNoBarrier('checking for another')
    await child.tap(ids.truthful)
    await child.tap(ids.submit)
    await child.reaches(filing.receipt.title)
    const number = await digitsIn(child, 'receipt-number')
    await child.tap('receipt-case')
    await child.see('case-withdraw').waitFor()
    await child.meetsNoBarrier('a case followed up for another')

    const elder = await world.citizen(elderPhone, inElderMode)
    await elder.open('/pages/me/index')
    await elder.tap('me-helpers')
    await elder.reaches(text.helpers.title)
    await elder.meetsNoBarrier('who helps me')
    await elder.tap(elder.page.locator('[id^="help-"]').filter({ hasText: relationLabels.child }).first())
    await elder.see('help-stop').waitFor()
    await elder.meetsNoBarrier('one who helps me')
    await elder.tap('help-log')
    await elder.reaches(text.log.title)
    await elder.text('代为反映诉求').waitFor()
    await elder.meetsNoBarrier('what was done for me')
    await elder.open(casesRoutes.detail(number))
    await elder.text('代办人代为提交诉求').waitFor()
    await elder.open(helpingRoutes.list('elder'))
    await elder.tap(elder.page.locator('[id^="help-"]').filter({ hasText: relationLabels.child }).first())
    await elder.tap('help-stop')
    await elder.tap('help-stop-confirm')
    await elder.text(text.one.endedElder).waitFor()

    child.expects(/409|404/)
    await child.open(helpingRoutes.list('helper'))
    await child.tap(child.page.locator('[id^="help-"]').filter({ hasText: relationLabels.child }).first())
    await child.text(text.one.endedText).waitFor()
    expect(await child.see('help-file').count()).toBe(0)
  },
)

journey(
  'a person corrects what the desk entered for them on the telephone, and sends the answer back',
  async (world) => {
    const { api } = world
    const phone = newPhone()
    const { number } = await api.file(phone)
    await api.act('dispatcher', number, 'accept', { dispatch: inputs.dispatch })
    await api.act('handler', number, 'sign', {})
    await api.act('handler', number, 'reply', inputs.reply)

    const desk = await world.staff('otherDispatcher')
    await desk.open(`/features/call-desk/pages/back/index?number=${number}`)
    await desk.tap('call-reached-yes')
    await desk.choose(back.respondedOptions.yes, back.responded)
    await desk.choose(back.solvedOptions.yes, back.solved)
    await desk.tap(desk.page.getByRole('radio', { name: new RegExp(`^${satisfactionLabels[4]}`) }))
    await desk.meetsNoBarrier('call sheet')
    await desk.tap('call-back-send')
    await desk
      .text(/电话回访，受理员 0418/)
      .first()
      .waitFor()

    const person = await world.citizen(phone)
    await person.open(casesRoutes.detail(number))
    await person.see('rating-by-phone').waitFor()
    await person.meetsNoBarrier('told of a call-back')
    await person.tap('case-correct')
    await person.reaches(rating.correct.title)
    await person.choose(rating.solvedOptions.no, rating.solved)
    await person.meetsNoBarrier('correcting')
    await person.tap('rate-send-back')
    await person.write(rating.sendBack.label, '电话里没听清，路口那两盏还是不亮。')
    await person.tap('send-back-send')
    await person.text(/您已更正/).waitFor()
  },
)
