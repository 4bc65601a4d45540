import { codeGroups } from '@/shared/lib/format'
import { classNames } from './class-names'
import { Span } from './span'
import './code-display.scss'

export type CodeDisplayProps = { code: string; label: string; big?: boolean; id?: string }

/** 16 digits in four groups; read out digit by digit. */
export function CodeDisplay({ code, label, big, id }: CodeDisplayProps) {
  return (
    <Span id={id} className={classNames('code', big && 'code--big')} label={`${label} ${Array.from(code).join(' ')}`}>
      {big
        ? codeGroups(code).map((part, index) => (
            <Span key={index} className='code__part'>
              {part}
            </Span>
          ))
        : codeGroups(code).join(' ')}
    </Span>
  )
}
