import type { ChipProps } from './chip'
import { classNames } from './class-names'
import { Icon } from './icon'
import './choice.scss'

/** A native radio or checkbox under the chip: arrows, space and the word "selected" come with it. */
export function Chip({ id, name, label, on, multiple, disabled, onPress }: ChipProps) {
  return (
    <label className={classNames('chip', on && 'chip--on')}>
      <input
        type={multiple ? 'checkbox' : 'radio'}
        id={id}
        name={name}
        className='choice__input'
        checked={on}
        disabled={disabled}
        onChange={onPress}
      />
      {on && (
        <span className='chip__tick'>
          <Icon name='check' size='sm' />
        </span>
      )}
      {label}
    </label>
  )
}
