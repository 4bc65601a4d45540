import { eventKinds } from '@contract/complaint/states'
import { entryActor, entryText, entryTitle, historyOf, messagesOf } from '@/features/cases/timeline-words'
import { entry, now } from './view'

describe('the history of a case', () => {
  it('has a sentence for every kind of event', () => {
    for (const kind of eventKinds) expect(entryTitle(entry({ kind }), now)).toMatch(/\p{Script=Han}{2}/u)
  })

  it('says who handles it and until when', () => {
    expect(entryTitle(entry({ kind: 'accepted', by: 'dispatcher', day: '2025-12-02' }), now)).toBe(
      '已受理，最迟 12月2日(周二) 前答复您',
    )
    expect(entryTitle(entry({ kind: 'signed', by: 'handler', unitName: '城市管理局' }), now)).toBe('城市管理局已签收')
  })

  it('tells a granted request from a refused one', () => {
    const decided = (granted: boolean) =>
      entryTitle(
        entry({ kind: 'extensionDecided', by: 'supervisor', granted, day: granted ? '2025-12-09' : null }),
        now,
      )
    expect(decided(true)).toBe('同意延期，最迟 12月9日(周二) 前答复您')
    expect(decided(false)).toBe('没有同意延期，期限不变')
    const review = (granted: boolean) => entryTitle(entry({ kind: 'reviewDecided', by: 'supervisor', granted }), now)
    expect([review(true), review(false)]).toEqual(['复核决定：重新办理', '复核决定：维持原来的处理'])
  })

  it('names staff by number and units by name, and the citizen as 您', () => {
    expect(entryActor(entry({ by: 'dispatcher', staffNo: '0417' }))).toBe('受理员 0417')
    expect(entryActor(entry({ by: 'handler', unitName: '城市管理局', staffNo: '2206' }))).toBe('城市管理局')
    expect(entryActor(entry({ by: 'citizen' }))).toBe('您')
  })

  it('keeps messages in the thread, oldest first, and all else in the history, newest first', () => {
    const entries = [
      entry({ seq: 1 }),
      entry({ seq: 2, kind: 'messaged' }),
      entry({ seq: 3, kind: 'signed' }),
      entry({ seq: 4, kind: 'messaged' }),
    ]
    expect(historyOf(entries).map(({ seq }) => seq)).toEqual([3, 1])
    expect(messagesOf(entries).map(({ seq }) => seq)).toEqual([2, 4])
  })

  it('repeats an earlier reply but not the one shown above', () => {
    const said = entry({ kind: 'replied', text: '已换好' })
    expect(entryText(said, said.at)).toBeUndefined()
    expect(entryText(said, '2025-11-18T00:00:00+08:00')).toBe('已换好')
  })
})
