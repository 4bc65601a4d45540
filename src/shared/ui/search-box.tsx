import { Input } from '@tarojs/components'
import { Group } from './group'
import { classNames } from './class-names'
import { Icon } from './icon'
import { text } from './messages'
import { Pressable } from './pressable'
import { useNativeValue } from './use-native-value'

export type SearchBoxProps = {
  id?: string
  label: string
  value: string
  onInput(value: string): void
  onSearch?(value: string): void
  placeholder?: string
  onHero?: boolean
}

export function SearchBox({ id = 'search', label, value, onInput, onSearch, placeholder, onHero }: SearchBoxProps) {
  const native = useNativeValue(value, onInput)
  return (
    <Group role='search' className={classNames('search', onHero && 'search--hero')}>
      <Icon name='search' />
      <Input
        ref={native.ref}
        id={id}
        className='search__input'
        defaultValue={native.initial}
        placeholder={placeholder}
        placeholderClass='input--ph'
        confirmType='search'
        ariaLabel={label}
        onInput={native.handle}
        onConfirm={() => onSearch?.(value)}
      />
      {value && (
        <Pressable id={`${id}-clear`} className='search__clear' label={text.clear} onPress={() => onInput('')}>
          <Icon name='close' />
        </Pressable>
      )}
    </Group>
  )
}
