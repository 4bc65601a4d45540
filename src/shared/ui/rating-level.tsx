import { classNames } from './class-names'
import { Icon } from './icon'
import { Pressable } from './pressable'
import { RatingBars } from './rating-bars'
import { Span } from './span'

export type RatingLevelProps = {
  id: string
  name: string
  bars: number
  label: string
  note?: string
  on: boolean
  onPress(): void
}

export function RatingLevel({ id, bars, label, note, on, onPress }: RatingLevelProps) {
  return (
    <Pressable id={id} role='radio' checked={on} className={classNames('rate', on && 'rate--on')} onPress={onPress}>
      <RatingBars filled={bars} />
      <Span className='rate__name'>{label}</Span>
      {on ? <Icon name='check' /> : note && <Span className='rate__n'>{note}</Span>}
    </Pressable>
  )
}
