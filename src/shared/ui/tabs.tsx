import { classNames } from './class-names'
import { Group } from './group'
import { Pressable } from './pressable'

export type TabsProps = {
  /** Each tab's id is `${id}-${value}`. */
  id?: string
  label: string
  value: string
  onChange(value: string): void
  tabs: readonly { value: string; label: string; count?: number }[]
  /** Directly under the navbar, from edge to edge. */
  edge?: boolean
}

/** Buttons that filter what follows; the pressed one is current. An answer of two or three ways is a Segment. */
export function Tabs({ id = 'tabs', label, value, onChange, tabs, edge }: TabsProps) {
  return (
    <Group role='group' label={label} className={classNames('tabs', edge && 'tabs--edge')}>
      {tabs.map((tab) => (
        <Pressable
          key={tab.value}
          id={`${id}-${tab.value}`}
          pressed={tab.value === value}
          className={classNames('tabs__tab', tab.value === value && 'tabs__tab--on')}
          onPress={() => onChange(tab.value)}
        >
          {tab.count ? `${tab.label} ${tab.count}` : tab.label}
        </Pressable>
      ))}
    </Group>
  )
}
