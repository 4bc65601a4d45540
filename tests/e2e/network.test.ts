import type { CaseCounts, CaseView } from '@contract/complaint/schema'
import { stateLabels } from '@contract/complaint/labels'
import { text as cases } from '@/features/cases/messages'
import { casesRoutes } from '@/features/cases/routes'
import { text } from '@/features/complaint/messages'
import { filingRoutes } from '@/features/complaint/routes'
import { text as shared } from '@/shared/ui/messages'
import { inputs } from '../support/builders'
import { type Api, newPhone } from '../support/e2e/api'
import { breakNetwork, cuts } from '../support/e2e/bad-network'
import { openDistrict } from '../support/e2e/district'
import { answeredFiling } from '../support/e2e/drafts'
import { choosesHow, choosesWhat, choosesWhere, ids, story, tellsWhat } from '../support/e2e/filing'
import { answersRating } from '../support/e2e/steps'

const { journey } = openDistrict()
const { retry } = shared

const counts = async (api: Api, phone: string) =>
  api.send<CaseCounts>('GET', '/complaints/counts', { token: await api.tokenOf(phone) })
const read = async (api: Api, phone: string, number: string) =>
  api.send<CaseView>('GET', `/complaints/${number}`, { token: await api.tokenOf(phone) })
const times = ({ timeline }: CaseView, kind: CaseView['timeline'][number]['kind']) =>
  timeline.filter((entry) => entry.kind === kind).length

for (const cut of cuts) {
  journey(`a filing whose network breaks ${cut} the reply is filed once, with at most 2 more taps`, async (world) => {
    const phone = newPhone()
    const person = await world.citizen(phone, { storage: answeredFiling() })
    await person.open(filingRoutes.step('check'))
    await person.choose(text.check.truthful)
    await person.page.waitForLoadState('networkidle')
    const { broken, mended } = await breakNetwork(person, '/complaints', cut)
    await person.tap(ids.submit)
    await broken
    const before = person.taps
    if (cut !== 'after') {
      await person.text(text.failed.offlineTitle).waitFor()
      await person.meetsNoBarrier('filing without an answer')
      await mended()
      await person.tap(ids.submit)
    }
    await person.reaches(text.receipt.title)
    await mended()
    await person.tap('receipt-case')
    await person.text(stateLabels.pending).first().waitFor()
    expect(person.taps - before).toBeLessThanOrEqual(2)
    expect(await counts(world.api, phone)).toMatchObject({ open: 1, ended: 0 })
  })

  journey(`a supplement whose network breaks ${cut} the reply is kept and counted once`, async (world) => {
    const phone = newPhone()
    const { number } = await world.api.file(phone)
    const person = await world.citizen(phone)
    await person.open(casesRoutes.detail(number))
    await person.tap('case-supplement')
    await person.reaches(cases.write.supplement.title)
    await person.write(cases.write.supplement.label, '昨天夜里又灭了两盏。')
    const { broken, mended } = await breakNetwork(person, '/supplement', cut)
    await person.tap('write-send')
    await broken
    const before = person.taps
    if (cut !== 'after') {
      await person.see('send-problem').waitFor()
      expect(await person.field(cases.write.supplement.label).inputValue()).toBe('昨天夜里又灭了两盏。')
      await person.meetsNoBarrier('supplement without an answer')
      await mended()
      await person.tap('write-send')
    }
    await person.see('case-supplement').waitFor()
    await person.text('昨天夜里又灭了两盏。').first().waitFor()
    await mended()
    expect(person.taps - before).toBeLessThanOrEqual(2)
    expect(times(await read(world.api, phone, number), 'supplemented')).toBe(1)
  })

  journey(`a rating whose network breaks ${cut} the reply is kept and counted once`, async (world) => {
    const phone = newPhone()
    const { number } = await world.api.file(phone)
    await world.api.act('dispatcher', number, 'accept', { answer: inputs.answer })
    const person = await world.citizen(phone)
    await person.open(casesRoutes.detail(number))
    await person.tap('case-rate')
    await answersRating(person, true, 5)
    const { broken, mended } = await breakNetwork(person, '/rate', cut)
    await person.tap('rate-send')
    await broken
    const before = person.taps
    if (cut !== 'after') {
      await person.see('send-problem').waitFor()
      await person.meetsNoBarrier('rating without an answer')
      await mended()
      await person.tap('rate-send')
    }
    await person.text(stateLabels.closed).first().waitFor()
    await mended()
    expect(person.taps - before).toBeLessThanOrEqual(2)
    const view = await read(world.api, phone, number)
    expect(times(view, 'rated')).toBe(1)
    expect(view.reply?.rating).toMatchObject({ satisfaction: 5, solved: true, responded: true })
  })
}

journey('a filing whose app dies before the reply is filed once after it is opened again', async (world) => {
  const phone = newPhone()
  const person = await world.citizen(phone, { storage: answeredFiling() })
  await person.open(filingRoutes.step('check'))
  await person.choose(text.check.truthful)
  const { broken, mended } = await breakNetwork(person, '/complaints', 'during')
  await person.tap(ids.submit)
  await broken
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
