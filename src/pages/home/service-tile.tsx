import { Icon, Link, Span, type IconName } from '@/shared/ui'

type Props = {
  id: string
  icon: IconName
  title: string
  desc: string
  row?: boolean
  lead?: boolean
  to?: string
  onPress?(): void
}

/** One service: a tile, or a row for the first of them and in 关怀版. */
export function ServiceTile({ id, icon, title, desc, row, lead, to, onPress }: Props) {
  return (
    <Link
      id={id}
      look='bare'
      to={to}
      onPress={onPress}
      className={`svc${row ? ' svc--row' : ''}${lead ? ' svc--lead' : ''}`}
    >
      <Span className='svc__icon'>
        <Icon name={icon} size='lg' />
      </Span>
      <Span className='svc__main'>
        <Span className='svc__title'>{title}</Span>
        <Span className='svc__desc'>{desc}</Span>
      </Span>
    </Link>
  )
}
