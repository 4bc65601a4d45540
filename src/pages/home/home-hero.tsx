import { setReadingMode } from '@/shared/platform/reading-mode'
import { Box, Heading, Icon, Link, Paragraph, Span } from '@/shared/ui'
import { text } from './messages'

type Props = { region: string; elder: boolean }

export function HomeHero({ region, elder }: Props) {
  return (
    <Box as='header' className='hero'>
      {!elder && <Span className='hero__trace' hidden />}
      <Box className='hero__bar'>
        <Span className='hero__mark' hidden>
          <Icon name='logo' size='lg' />
        </Span>
        <Span className='hero__name'>{text.brand}</Span>
        <Span className='hero__region'>{region}</Span>
      </Box>
      <Box className='hero__head'>
        <Heading level={1} className='hero__title'>
          {elder ? text.askElder : text.ask}
        </Heading>
        {!elder && (
          <Link id='to-elder' look='bare' className='hero__elder' onPress={() => setReadingMode('elder')}>
            <Icon name='large-text' />
            {text.elder}
          </Link>
        )}
      </Box>
      {!elder && <Paragraph className='hero__sub'>{text.sub}</Paragraph>}
    </Box>
  )
}
