import type { LikenessView, ProblemView } from '@contract/neighbours/schema'
import { text as known } from '@/features/complaint/known-messages'
import { text as filing } from '@/features/complaint/messages'
import { text as desk } from '@/features/groups-desk/messages'
import { groupDeskRoutes } from '@/features/groups-desk/public'
import { text } from '@/features/neighbours/messages'
import { inputs } from '../support/builders'
import { newPhone } from '../support/e2e/api'
import { openDistrict } from '../support/e2e/district'
import { answersUntilPlace, choosesHow, choosesWhat, choosesWhere, ids, story, tellsWhat } from '../support/e2e/filing'
import { lamp, publishLamp } from '../support/published-lamp'

const { journey } = openDistrict()

journey('somebody finds what neighbours told of, reads how it goes and supports it once signed in', async (world) => {
  const { id, phone } = await publishLamp(world.api)
  const visitor = await world.visitor()
  await visitor.open('/features/complaint/pages/find/index')
  await visitor.tap('find-problems')
  await visitor.reaches(text.list.title)
  await visitor.meetsNoBarrier('published problems')
  await visitor.tap(`problem-${id}`)
  await visitor.reaches(lamp.title)
  await visitor.text(text.problem.note).waitFor()
  await visitor.see('support-sign-in').waitFor()
  await visitor.meetsNoBarrier('a published problem')

  const neighbour = await world.citizen(newPhone())
  await neighbour.open(`/features/neighbours/pages/problem/index?id=${id}`)
  await neighbour.tap('support-add')
  await neighbour.text(text.support.added).waitFor()
  await neighbour.meetsNoBarrier('supported')
  await neighbour.tap('support-remove')
  await neighbour.see('support-add').waitFor()
  await neighbour.tap('support-add')
  await neighbour.see('support-remove').waitFor()

  const filer = await world.citizen(phone)
  await filer.open(`/features/neighbours/pages/problem/index?id=${id}`)
  await filer.text(text.support.own).waitFor()
  await filer.see(filer.page.getByRole('heading', { name: text.support.count(1) })).waitFor()
})

journey(
  'somebody without a name sees the card, says nothing of themselves, and has theirs handled along',
  async (world) => {
    const person = await world.visitor()
    await answersUntilPlace(person, 'anonymous')
    const asked = person.page.waitForRequest((request) => request.url().endsWith('/problems/suggestions'))
    await choosesWhere(person)
    expect((await asked).headers().authorization).toBeUndefined()
    await person.see('file-known').waitFor()
    await person.text(lamp.title).waitFor()
    await person.meetsNoBarrier('known already')
    await person.tap('known-see')
    await person.reaches(lamp.title)
    await person.text(text.support.nameless).waitFor()
    await person.tap('problem-back')
    await person.reaches(filing.place.title)
    await person.tap('known-join')
    await person.text(known.joined).waitFor()
    await person.tap(ids.goOn)
    await person.reaches(filing.check.title)
    await person.text(filing.check.joins).waitFor()
    await person.see('code-saved').click()
    await person.choose(filing.check.truthful)
    await person.tap(ids.submit)
    await person.reaches(filing.receipt.title)
  },
)

journey('somebody who means another thing says so once and is not asked again', async (world) => {
  const person = await world.visitor()
  await answersUntilPlace(person, 'anonymous')
  await choosesWhere(person)
  await person.tap('known-other')
  await person.see('file-known').waitFor({ state: 'detached' })
  await person.tap(ids.goOn)
  await person.reaches(filing.check.title)
})

journey(
  'one who filed it supports from the card and goes on; the desk merges what joined and takes it apart',
  async (world) => {
    const { api } = world
    const { id } = await publishLamp(api)
    const neighbour = await world.citizen(newPhone())
    await neighbour.open('/')
    await neighbour.tap('home-file')
    await choosesWhat(neighbour)
    await neighbour.tap(ids.goOn)
    await tellsWhat(neighbour)
    await neighbour.tap(ids.goOn)
    await choosesHow(neighbour, 'named')
    await neighbour.write(filing.privacy.name, story.name)
    await neighbour.tap(ids.goOn)
    await choosesWhere(neighbour)
    await neighbour.tap('known-support')
    await neighbour.text(known.supported).waitFor()
    const { token } = await api.asStaff('dispatcher')
    const view = await api.send<ProblemView>('GET', `/problems/${id}`)
    expect(view.supporters).toBeGreaterThan(0)

    const mine = await api.file(newPhone(), { place: story.place, story: story.words, joins: id })
    await api.act('dispatcher', mine.number, 'accept', {})
    const dispatcher = await world.staff('dispatcher')
    await dispatcher.open(groupDeskRoutes.group(mine.number))
    const { alike } = await api.send<LikenessView>('GET', `/desk/tickets/${mine.number}/likeness`, { token })
    const lead = alike.find(({ ticket }) => ticket.state === 'handling')!.ticket.number
    await dispatcher.tap(`alike-${lead}-compare`)
    await dispatcher.see(dispatcher.page.getByRole('heading', { name: desk.alike.other, exact: true })).waitFor()
    await dispatcher.meetsNoBarrier('side by side')
    await dispatcher.tap(`alike-${lead}-start`)
    await dispatcher.tap(`alike-${lead}-merge-submit`)
    await dispatcher.text('请填写理由').waitFor()
    await dispatcher
      .see(dispatcher.page.locator(`[name="alike-${lead}-merge-reason"]`))
      .fill('说的是同一段翠湖路的路灯')
    await dispatcher.tap(`alike-${lead}-merge-submit`)
    await dispatcher.see('group').waitFor()
    await dispatcher.meetsNoBarrier('a group')
    expect((await api.ticket(mine.number)).state).toBe('handling')
    await dispatcher.tap('unmerge-start')
    await dispatcher.write(desk.group.reason, inputs.unmerge.reason)
    await dispatcher.tap('unmerge-submit')
    await dispatcher.see('unmerge-start').waitFor({ state: 'detached' })
  },
)

journey('a desk writes what everybody may read, and is stopped at a phone number', async (world) => {
  const { number } = await world.api.file(newPhone(), { place: story.place, category: '0103', title: '井盖松动' })
  await world.api.act('dispatcher', number, 'accept', {})
  const dispatcher = await world.staff('dispatcher')
  await dispatcher.open(groupDeskRoutes.group(number))
  await dispatcher.tap('publish-start')
  expect(await dispatcher.field(desk.published.text).inputValue()).toBe('')
  await dispatcher.write(desk.published.name, '云杉街一处井盖松动')
  await dispatcher.write(desk.published.text, '请联系 13800000000 了解')
  await dispatcher.tap('publish-submit')
  await dispatcher.text(desk.published.personal).waitFor()
  await dispatcher.meetsNoBarrier('publishing')
  await dispatcher.write(desk.published.text, '云杉街一处井盖松动，正在安排加固。')
  await dispatcher.tap('publish-submit')
  await dispatcher.see('published-open').waitFor()
})
