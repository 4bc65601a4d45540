import { classNames } from './class-names'
import { Icon } from './icon'
import { Pressable } from './pressable'
import { Span } from './span'

export type ChipProps = {
  id: string
  name: string
  label: string
  on: boolean
  multiple: boolean
  disabled?: boolean
  onPress(): void
}

export function Chip({ id, label, on, multiple, disabled, onPress }: ChipProps) {
  return (
    <Pressable
      id={id}
      role={multiple ? 'checkbox' : 'radio'}
      checked={on}
      disabled={disabled}
      className={classNames('chip', on && 'chip--on')}
      onPress={onPress}
    >
      {on && (
        <Span className='chip__tick'>
          <Icon name='check' size='sm' />
        </Span>
      )}
      {label}
    </Pressable>
  )
}
