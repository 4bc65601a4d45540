import { rightMatters } from '@contract/rights/labels'
import type { ClockName } from './types'

const sentence = (max: number) => ({
  type: 'string',
  pattern: '^[^\\u0000-\\u001f\\u007f]*\\S[^\\u0000-\\u001f\\u007f]*$',
  maxLength: max,
  description: `请填写文字，最多 ${max} 个字`,
})
const phone = { type: 'string', pattern: '^[0-9-]{3,20}$', description: '应是电话号码，写在双引号里，如 "12345"' }
const time = { type: 'string', pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$', description: '应是时刻，如 "17:30"' }
const flag = { type: 'boolean', description: '只能是 true 或 false' }
const colour = { type: 'string', pattern: '^#[0-9a-fA-F]{6}$', description: '应是颜色，如 "#0e5a73"' }
const closed = (properties: Record<string, object>, optional: readonly string[] = []) => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(properties).filter((key) => !optional.includes(key)),
  properties,
  description: `应是一组设置，写在 { } 里，含 ${Object.keys(properties).join('、')}`,
})
const list = (items: object, max: number) => ({
  type: 'array',
  items,
  minItems: 1,
  maxItems: max,
  description: `应写在 [ ] 里，1 到 ${max} 项`,
})

const categoryCodes = list(
  { type: 'string', pattern: '^[0-9A-Z]{2,12}$', description: '应是类别代码，写在双引号里，如 "0601"' },
  200,
)

const CLOCK_LIMITS: Readonly<Record<ClockName, { max: number; unit: string }>> = {
  accept: { max: 10, unit: '工作日' },
  reply: { max: 60, unit: '工作日' },
  objection: { max: 10, unit: '工作日' },
  objectionDecision: { max: 10, unit: '工作日' },
  supplement: { max: 30, unit: '工作日' },
  // DOMAIN §1: no longer than 10 工作日, wherever.
  extensionMax: { max: 10, unit: '工作日' },
  replyWindow: { max: 60, unit: '自然日' },
  ratingWindow: { max: 365, unit: '自然日' },
  reviewWindow: { max: 365, unit: '自然日' },
  reviewDecision: { max: 60, unit: '工作日' },
  unsignedHours: { max: 80, unit: '工作小时' },
  supervisionReport: { max: 30, unit: '工作日' },
  promiseDispute: { max: 60, unit: '自然日' },
  ratingCorrection: { max: 60, unit: '自然日' },
}
const clock = (max: number, unit: string) =>
  closed({
    value: { type: 'integer', minimum: 1, maximum: max, description: `应是 1 到 ${max} 的整数，单位是${unit}` },
    source: sentence(120),
  })

/** JSON Schema of region.json; each `description` is what the writer is told when the value does not fit. */
export const settingsSchema = closed(
  {
    code: { type: 'string', pattern: '^[0-9]{6}$', description: '应是 6 位数字，写在双引号里' },
    name: sentence(30),
    shortName: sentence(10),
    city: sentence(20),
    levels: closed({ city: sentence(10), district: sentence(10), street: sentence(10), community: sentence(10) }),
    phones: closed({
      hotline: phone,
      legal: phone,
      emergency: list(closed({ number: phone, name: sentence(10), hint: sentence(60) }), 10),
    }),
    officeHours: list(closed({ from: time, to: time }), 4),
    cutOff: time,
    publishedYears: list({ type: 'integer', minimum: 2000, maximum: 2100, description: '应是年份，如 2026' }, 101),
    clocks: closed(
      Object.fromEntries(Object.entries(CLOCK_LIMITS).map(([name, { max, unit }]) => [name, clock(max, unit)])),
    ),
    switches: closed({ anonymous: flag, confidential: flag }),
    colours: closed({
      brand: colour,
      brandDeep: colour,
      brandSoft: colour,
      brandLine: colour,
      brandTrace: colour,
      onBrandSoft: colour,
    }),
    rights: closed(Object.fromEntries(rightMatters.map((matter) => [matter, categoryCodes])), rightMatters),
  },
  ['colours', 'rights'],
)
