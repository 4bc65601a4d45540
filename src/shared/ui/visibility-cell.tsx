import { Icon } from './icon'
import { Span } from './span'

export type Sight = { see: 'yes' | 'reg' | 'no'; word: string }
const icons = { yes: 'eye', reg: 'lock', no: 'eye-off' } as const

export function VisibilityCell({ see, word }: Sight) {
  return (
    <>
      <Span className='vis__mark'>
        <Icon name={icons[see]} />
      </Span>
      <Span className='vis__word'>{word}</Span>
    </>
  )
}
