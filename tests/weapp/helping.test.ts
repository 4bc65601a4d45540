import { relationLabels } from '@contract/helping/labels'
import { text } from '@/features/helping/messages'
import { inputs } from '../support/builders'
import { newPhone } from '../support/e2e/api'
import { signsIn } from '../support/weapp/account'
import { openDistrict } from '../support/weapp/district'
import { choosesHow, choosesWhat, choosesWhere, goesOn, tellsWhat } from '../support/weapp/filing'

const { journey } = openDistrict()

journey('a child files for a parent who read out the code, and stops helping', async (world) => {
  const child = await world.visitor()
  await child.press('tab-me')
  await child.press('me-sign-in')
  await signsIn(child, newPhone())
  await child.press('me-helping')
  await child.reaches('helping/pages/list')
  await child.press('help-add')
  await child.reaches('helping/pages/ask')
  await child.write('phone', newPhone())
  await child.press('help-relation-child')
  await child.press('help-days-30')
  await child.press('help-send')
  const code = await child.until(() => /\d{6}/.exec(child.text('demo-code'))?.[0])
  await child.write('smsCode', code)
  await child.press('help-confirm')
  await child.reaches('helping/pages/one')
  await child.reads(relationLabels.child)
  await child.press('help-file')
  await choosesWhat(child)
  await goesOn(child)
  await tellsWhat(child)
  await goesOn(child)
  await choosesHow(child, 'named')
  await goesOn(child)
  await choosesWhere(child)
  await goesOn(child)
  await child.reaches('complaint/pages/check')
  await child.press('file-truthful')
  await child.press('file-submit')
  await child.reaches('complaint/pages/receipt')
  await child.press('receipt-case')
  await child.reaches('cases/pages/detail')
  await child.reads('代办人代为提交诉求')
  await child.backToStart()
  await child.press('tab-me')
  await child.press('me-helping')
  await child.reads(text.helped.standing)
})

journey('a person corrects what the desk entered for them on the telephone', async (world) => {
  const { api } = world
  const phone = newPhone()
  const { number } = await api.file(phone)
  await api.act('dispatcher', number, 'accept', { dispatch: inputs.dispatch })
  await api.act('handler', number, 'sign', {})
  await api.act('handler', number, 'reply', inputs.reply)
  await api.act('otherDispatcher', number, 'callBack', {
    reached: true,
    note: '',
    rating: { responded: true, solved: true, satisfaction: 5, reasons: [], text: '' },
  })
  const person = await world.visitor()
  await person.press('tab-me')
  await person.press('me-sign-in')
  await signsIn(person, phone)
  await person.press('tab-my-cases')
  await person.press('cases-tab-ended')
  await person.press(`case-${number}`)
  await person.reaches('cases/pages/detail')
  await person.press('case-correct')
  await person.reaches('cases/pages/correct')
  await person.press('satisfaction-3')
  await person.press('rate-send')
  await person.reaches('cases/pages/detail')
  await person.reads('您已更正')
})
