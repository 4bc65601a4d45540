import { classNames } from './class-names'
import type { ParagraphProps } from './paragraph'

export function Paragraph({ tone = 'body', keepLines, id, className, children }: ParagraphProps) {
  return (
    <p id={id} className={classNames(tone !== 'body' && tone, keepLines && 'lines', className) || undefined}>
      {children}
    </p>
  )
}
