import { useReadingMode } from '@/shared/platform/reading-mode'
import { Badge } from './badge'
import { Box } from './box'
import { classNames } from './class-names'
import { Icon } from './icon'
import { Link } from './link'
import { text } from './messages'
import { Span } from './span'
import { useTabBadge } from './tab-badge'

const tabs = [
  { name: 'home', icon: 'home' },
  { name: 'my-cases', icon: 'list' },
  { name: 'me', icon: 'person' },
] as const
export type TabName = (typeof tabs)[number]['name']
export type TabBarProps = { current: TabName }

export function TabBar({ current }: TabBarProps) {
  const waiting = useTabBadge()
  const words = useReadingMode() === 'elder' ? text.tabsElder : text.tabs
  return (
    <Box as='nav' className='tabbar' label={text.mainNav}>
      {tabs.map(({ name, icon }) => (
        <Link
          key={name}
          id={`tab-${name}`}
          to={`/pages/${name}/index`}
          look='bare'
          current={name === current}
          className={classNames('tabbar__item', name === current && 'tabbar__item--on')}
        >
          <Span className='tabbar__dot'>
            <Icon name={icon} size='lg' />
            {name === 'my-cases' && waiting > 0 && <Badge count={waiting} label={text.waiting(waiting)} />}
          </Span>
          {words[name]}
        </Link>
      ))}
    </Box>
  )
}
