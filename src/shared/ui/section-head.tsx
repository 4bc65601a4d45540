import { Box } from './box'
import { Heading } from './heading'
import { Icon } from './icon'
import { Link } from './link'

export type SectionHeadProps = {
  title: string
  id?: string
  more?: { label: string; to?: string; onPress?(): void; id?: string }
}

export function SectionHead({ title, id, more }: SectionHeadProps) {
  return (
    <Box className='section__head'>
      <Heading level={2} id={id} className='section__title'>
        {title}
      </Heading>
      {more && (
        <Link id={more.id} to={more.to} onPress={more.onPress} look='bare' className='section__more'>
          {more.label}
          <Icon name='chevron-right' size='sm' />
        </Link>
      )}
    </Box>
  )
}
