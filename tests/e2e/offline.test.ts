import { text as account } from '@/features/account/messages'
import { accountRoutes } from '@/features/account/routes'
import { text as cases } from '@/features/cases/messages'
import { casesRoutes } from '@/features/cases/routes'
import { text } from '@/features/complaint/messages'
import { filingRoutes } from '@/features/complaint/routes'
import { anonymousComplaint, inputs } from '../support/builders'
import { newPhone } from '../support/e2e/api'
import { openDistrict, type World } from '../support/e2e/district'
import { answeredFiling, keptWords } from '../support/e2e/drafts'
import { choosesWhat, ids } from '../support/e2e/filing'
import type { Person } from '../support/e2e/person'
import { looksUp, signsIn } from '../support/e2e/steps'

const { journey } = openDistrict()
const myCases = '/pages/my-cases/index'

/** The app lies on the device; the tests of the network have none of it, since it would answer in the place of what they break. */
async function appIsKept(person: Person): Promise<void> {
  await person.page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
}
const keeper = (world: World, phone: string) => world.citizen(phone, { serviceWorkers: 'allow' })

journey('a person reads the own cases after a restart without network, told from when they are', async (world) => {
  const phone = newPhone()
  const { number, title } = await world.api.file(phone)
  const person = await keeper(world, phone)
  person.expects(/net::ERR_|Failed to load resource/)
  await person.open(myCases)
  await person.tap(`case-${number}`)
  await person.see('case-supplement').waitFor()
  await person.open(accountRoutes.notifications)
  await appIsKept(person)

  await person.context.setOffline(true)
  await person.crashes(myCases)
  await person.see('offline').waitFor()
  expect(await person.see('offline').textContent()).toMatch(/网络断了，显示的是 \d\d:\d\d 的内容。连上后自动更新/)
  await person.meetsNoBarrier('own cases without network')
  await person.tap(`case-${number}`)
  await person.text(title).first().waitFor()
  await person.see('offline').waitFor()
  await person.meetsNoBarrier('a case without network')
  await person.page.reload()
  await person.text(title).first().waitFor()

  await world.api.act('dispatcher', number, 'accept', { answer: inputs.answer })
  await person.context.setOffline(false)
  await person.see('case-rate').waitFor()
  await person.see('offline').waitFor({ state: 'detached' })
})

journey('somebody begins to file without network, and nothing of the service is kept by the browser', async (world) => {
  const person = await world.visitor('visitor', { serviceWorkers: 'allow' })
  person.expects(/net::ERR_|Failed to load resource/)
  await person.open(filingRoutes.step('type'))
  await choosesWhat(person)
  await appIsKept(person)
  await person.context.setOffline(true)
  await person.crashes('/')
  await person.tap('home-file')
  await choosesWhat(person)
  await person.tap(ids.goOn)
  await person.reaches(text.story.title)
  const kept = await person.page.evaluate(async () => {
    const lists = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()))
    return lists.flat().map(({ url }) => new URL(url).pathname)
  })
  expect(kept).toContain('/index.html')
  expect(kept.filter((path) => !/^\/(index\.html$|js\/|css\/|static\/)/.test(path))).toEqual([])
})

journey('of a case opened by 查询码 and of a desk nothing stays on the device', async (world) => {
  const { number } = await world.api.file(newPhone(), { title: '工作台看过的标题' })
  const staff = await world.staff('dispatcher')
  await staff.open(`/features/complaint-desk/pages/ticket/index?number=${number}`)
  await staff.text('工作台看过的标题').first().waitFor()
  expect(await staff.page.evaluate(keptWords, '工作台看过的标题')).toBe(false)

  const code = '4831772055690314'
  const body = anonymousComplaint({ lookupCode: code, title: '凭码看过的标题' })
  await world.api.send('POST', '/anonymous/complaints', { body, headers: { 'idempotency-key': 'k'.repeat(32) } })
  const person = await world.visitor()
  await looksUp(person, code)
  await person.text('凭码看过的标题').first().waitFor()
  expect(await person.page.evaluate(keptWords, '凭码看过的标题')).toBe(false)
})

journey('signing out leaves nothing of a person on the device, and says so first', async (world) => {
  const phone = newPhone()
  await world.api.file(phone, { title: '看过就清掉的标题' })
  const person = await world.citizen(phone, { storage: answeredFiling({ title: '没交的标题' }) })
  await person.open(myCases)
  await person.text('看过就清掉的标题').first().waitFor()
  expect(await person.page.evaluate(keptWords, '看过就清掉的标题')).toBe(true)
  await person.open(accountRoutes.settings)
  await person.tap('settings-sign-out')
  await person.text(account.settings.dialog.text).waitFor()
  await person.tap('settings-sign-out-confirm')
  await person.see('me-sign-in').waitFor()
  expect(await person.page.evaluate(keptWords, '标题')).toBe(false)
  const keys = await person.page.evaluate(() => Object.keys(localStorage))
  expect(keys.filter((key) => /^(read|reads|draft|attempt|photos|session)/.test(key))).toEqual([])
})

journey(
  'another tab signs out: after signing in again the person is back in the form with every word',
  async (world) => {
    const phone = newPhone()
    const { number } = await world.api.file(phone)
    const person = await world.citizen(phone)
    person.expects(/status of 401/)
    await person.open(casesRoutes.write('supplement', number))
    await person.write(cases.write.supplement.label, '写到一半的话')
    await person.page.waitForFunction(keptWords, '写到一半的话')

    const other = await person.context.newPage()
    await other.goto(world.url + accountRoutes.settings)
    await other.locator('#settings-sign-out').click()
    await other.locator('#settings-sign-out-confirm').click()
    await other.locator('#me-sign-in').waitFor()
    await other.close()

    await person.tap('sign-in-go')
    await signsIn(person, phone)
    await person.reaches(cases.write.supplement.title)
    expect(await person.field(cases.write.supplement.label).inputValue()).toBe('写到一半的话')
  },
)

journey('a draft whose category is gone asks for another one, and for nothing else', async (world) => {
  const person = await world.citizen(newPhone(), { storage: answeredFiling({ category: '9999' }) })
  // Its dates may be asked for before the table has come that no longer knows it.
  person.expects(/status of 422 .*complaint-deadlines/)
  await person.open(myCases)
  await person.tap('cases-tab-drafts')
  await person.tap('draft-resume')
  await person.text(text.gone.type).waitFor()
  await person.meetsNoBarrier('a category that is gone')
  await choosesWhat(person)
  await person.tap(ids.goOn)
  await person.reaches(text.check.title)
  await person.text(answeredFiling()['draft:complaint'].value.story).waitFor()
})

journey(
  'words to a case that were not sent wait among the drafts, and are thrown away after one question',
  async (world) => {
    const phone = newPhone()
    const { number } = await world.api.file(phone)
    const person = await world.citizen(phone)
    await person.open(casesRoutes.write('supplement', number))
    await person.write(cases.write.supplement.label, '还没有发出去的话')
    await person.page.waitForFunction(keptWords, '还没有发出去的话')
    await person.open(myCases)
    await person.tap('cases-tab-drafts')
    await person.meetsNoBarrier('drafts')
    await person.tap(`draft-supplement-${number}-resume`)
    await person.reaches(cases.write.supplement.title)
    expect(await person.field(cases.write.supplement.label).inputValue()).toBe('还没有发出去的话')
    await person.open(myCases)
    await person.tap('cases-tab-drafts')
    await person.tap(`draft-supplement-${number}-drop`)
    await person.tap('draft-drop-confirm')
    await person.see('drafts-file').waitFor()
    expect(await person.page.evaluate(keptWords, '还没有发出去的话')).toBe(false)
  },
)
