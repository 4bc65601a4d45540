import type { TemplateField } from '@contract/desk-tools/limits'
import { clock } from '@/shared/lib/clock'
import { isoDay } from '@/shared/lib/format'
import { text } from './messages'

const { sample, sampleUnit } = text.template

/** What a template looks like on a made-up ticket. */
export function previewOf(body: string): string {
  const today = isoDay(clock.now())
  const values: Record<TemplateField, string> = { ...sample, 单位: sampleUnit, 期限: today, 今天: today }
  return body.replace(/\{([^{}]+)\}/g, (whole, name: string) => values[name as TemplateField] ?? whole)
}
