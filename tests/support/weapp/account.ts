import type { Person } from './person'

/** On the page of signing in: the phone, then the code, which the demo shows on the page. */
export async function signsIn(person: Person, phone: string): Promise<void> {
  await person.reaches('account/pages/sign-in')
  await person.write('phone', phone)
  await person.press('sign-in-send')
  const code = await person.until(() => /\d{6}/.exec(person.text('demo-code'))?.[0])
  await person.write('smsCode', code)
  await person.press('sign-in-enter')
  await person.until(() => !person.currentPath().includes('sign-in'))
  await person.settle()
}
