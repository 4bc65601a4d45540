import { Span } from './span'

/** `label` says what is counted: `2 件待处理`. */
export type BadgeProps = { count: number | string; label: string }

export function Badge({ count, label }: BadgeProps) {
  return (
    <Span className='badge' label={label}>
      {count}
    </Span>
  )
}
