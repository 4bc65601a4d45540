import type { Person } from './person'

/** From the first page into the case, by 我的事项. */
export async function follows(person: Person, number: string): Promise<void> {
  await person.backToStart()
  if (person.currentPath() !== 'pages/my-cases/index') await person.press('tab-my-cases')
  await person.reaches('pages/my-cases')
  await person.press(`case-${number}`)
  await person.reaches('cases/pages/detail')
}

/** From the first page into the anonymous case, by its 查询码. */
export async function looksUp(person: Person, code: string): Promise<void> {
  await person.backToStart()
  if (person.currentPath() !== 'pages/home/index') await person.press('tab-home')
  await person.press('home-lookup')
  await person.write('lookupCode', code)
  await person.press('lookup-open')
  await person.reaches('cases/pages/detail')
}

/** Answers the three questions of 回访; sending is left to the journey. */
export async function answersRating(person: Person, solved: boolean, level: 1 | 2 | 3 | 4 | 5): Promise<void> {
  await person.reaches('cases/pages/rate')
  await person.press('responded-yes')
  await person.press(solved ? 'solved-yes' : 'solved-no')
  await person.press(`satisfaction-${level}`)
}
