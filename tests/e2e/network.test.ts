import type { CaseCounts } from '@contract/complaint/schema'
import { text as cases } from '@/features/cases/messages'
import { casesRoutes } from '@/features/cases/routes'
import { text } from '@/features/complaint/messages'
import { filingRoutes } from '@/features/complaint/routes'
import { text as shared } from '@/shared/ui/messages'
import { inputs } from '../support/builders'
import { type Api, newPhone } from '../support/e2e/api'
import { openDistrict } from '../support/e2e/district'
import { answeredFiling } from '../support/e2e/drafts'
import { choosesHow, choosesWhat, choosesWhere, ids, story, tellsWhat } from '../support/e2e/filing'
import { breaks } from '../support/e2e/network-stage'
import { answersRating } from '../support/e2e/steps'

const { journey } = openDistrict()
const { retry } = shared

const counts = async (api: Api, phone: string) =>
  api.send<CaseCounts>('GET', '/complaints/counts', { token: await api.tokenOf(phone) })

journey('a person whose network is gone reads why nothing was sent, wherever they send from', async (world) => {
  const phone = newPhone()
  const { number } = await world.api.file(phone)
  const replied = await world.api.file(phone)
  await world.api.act('dispatcher', replied.number, 'accept', { answer: inputs.answer })
  const person = await world.citizen(phone, { storage: answeredFiling({ truthful: true }) })
  person.expects(/net::ERR_/)
  const sendsInVain = async (button: string, problem: string) => {
    await person.page.waitForLoadState('networkidle')
    await person.context.setOffline(true)
    await person.tap(button)
    await person.see(problem).waitFor()
    await person.meetsNoBarrier(`${button} without network`)
    await person.context.setOffline(false)
  }
  await person.open(filingRoutes.step('check'))
  await sendsInVain(ids.submit, 'file-failure')
  await person.open(casesRoutes.write('supplement', number))
  await person.write(cases.write.supplement.label, '昨天夜里又灭了两盏。')
  await sendsInVain('write-send', 'send-problem')
  await person.open(casesRoutes.rate(replied.number))
  await answersRating(person, true, 5)
  await sendsInVain('rate-send', 'send-problem')
})

journey('a filing whose app dies before the reply is filed once after it is opened again', async (world) => {
  const phone = newPhone()
  const person = await world.citizen(phone, { storage: answeredFiling() })
  await person.open(filingRoutes.step('check'))
  await person.choose(text.check.truthful)
  const { met, mended } = await breaks(person, /POST .*v1\/complaints$/, 'during')
  await person.tap(ids.submit)
  await met
  await mended()
  await person.crashes(filingRoutes.step('check'))
  await person.text(text.failed.offlineTitle).waitFor()
  await person.tap(ids.submit)
  await person.reaches(text.receipt.title)
  expect(await counts(world.api, phone)).toMatchObject({ open: 1, ended: 0 })
})

journey(
  'somebody whose network goes in the middle of filing writes on, and goes on where it comes back',
  async (world) => {
    const person = await world.visitor()
    person.expects(/net::ERR_/)
    await person.open('/')
    await person.tap('home-file')
    await choosesWhat(person)
    await person.page.waitForLoadState('networkidle')
    await person.context.setOffline(true)
    await person.tap(ids.goOn)
    await tellsWhat(person)
    await person.tap(ids.goOn)
    await choosesHow(person, 'anonymous')
    await person.tap(ids.goOn)
    await person.reaches(text.place.title)
    await person.meetsNoBarrier('place without network')
    await person.context.setOffline(false)
    const before = person.taps
    const street = person.see(`file-street-${story.street}`)
    await street.or(person.button(retry)).first().waitFor()
    if ((await street.count()) === 0) await person.tap(person.button(retry))
    await street.waitFor()
    expect(person.taps - before).toBeLessThanOrEqual(2)
    await choosesWhere(person)
    await person.tap(ids.goOn)
    await person.reaches(text.check.title)
    await person.text(story.words).waitFor()
  },
)
