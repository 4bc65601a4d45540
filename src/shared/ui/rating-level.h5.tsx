import { classNames } from './class-names'
import { Icon } from './icon'
import { RatingBars } from './rating-bars'
import type { RatingLevelProps } from './rating-level'
import { useScopedId } from './scope'
import './choice.scss'

export function RatingLevel({ id, name, bars, label, note, on, onPress }: RatingLevelProps) {
  const control = useScopedId(id)
  return (
    <label className={classNames('rate', on && 'rate--on')} htmlFor={control}>
      <input
        type='radio'
        id={control}
        name={useScopedId(name)}
        className='choice__input'
        checked={on}
        onChange={onPress}
      />
      <RatingBars filled={bars} />
      <span className='rate__name'>{label}</span>
      {on ? <Icon name='check' /> : note && <span className='rate__n'>{note}</span>}
    </label>
  )
}
