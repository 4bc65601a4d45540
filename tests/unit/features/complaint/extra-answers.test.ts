import { extraSentences, givenAnswers, leftAnswers } from '@/features/complaint/extra-answers'
import { namedComplaint } from '@/features/complaint/filing-body'
import { isAnswered, mayVisit } from '@/features/complaint/model'
import { fullDraft } from './draft'

const asked = [
  { text: '小区名称', optional: false },
  { text: '大约欠多少钱', optional: true },
]

test('who leaves out what the category must know is asked for it by name, and comes no further', () => {
  const draft = fullDraft({ asked, answers: { 大约欠多少钱: '三千' } })
  expect(extraSentences(draft)).toEqual({ 'extra-0': '请填写小区名称' })
  expect(isAnswered('story', draft)).toBe(false)
  expect(mayVisit('check', draft)).toBe(false)
})

test('what is optional may stay open; too long is told even then', () => {
  expect(extraSentences(fullDraft({ asked, answers: { 小区名称: '翠湖苑' } }))).toEqual({})
  const long = fullDraft({ asked, answers: { 小区名称: '翠湖苑', 大约欠多少钱: '多'.repeat(201) } })
  expect(extraSentences(long)).toEqual({ 'extra-1': '“大约欠多少钱”最多 200 个字，请删减一些' })
})

test('answers go along in the order they were asked in, without blanks', () => {
  const draft = fullDraft({ asked, answers: { 大约欠多少钱: ' ', 小区名称: ' 翠湖苑 ' } })
  expect(givenAnswers(draft)).toEqual([{ question: '小区名称', answer: '翠湖苑' }])
  expect(namedComplaint(draft).answers).toEqual([{ question: '小区名称', answer: '翠湖苑' }])
})

test('a filing in a category without questions is what it always was', () => {
  expect('answers' in namedComplaint(fullDraft({ asked: [], answers: {} }))).toBe(false)
})

test('after another category is chosen the answers to the first are still there, and told of', () => {
  const draft = fullDraft({
    asked: [{ text: '几路车', optional: false }],
    answers: { 小区名称: '翠湖苑', 几路车: '12' },
  })
  expect(leftAnswers(draft)).toEqual([{ question: '小区名称', answer: '翠湖苑' }])
  expect(givenAnswers(draft)).toEqual([{ question: '几路车', answer: '12' }])
})
