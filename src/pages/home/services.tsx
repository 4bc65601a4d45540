import type { ReactNode } from 'react'
import { casesRoutes } from '@/features/cases/public'
import { startFiling } from '@/features/complaint/public'
import { callPhone } from '@/shared/platform/phone'
import { Box, Stack } from '@/shared/ui'
import { text } from './messages'
import { ServiceTile } from './service-tile'

type Props = { phone: string; turn: ReactNode }

export function Services({ phone, turn }: Props) {
  return (
    <Stack>
      <ServiceTile
        id='home-file'
        icon='pen'
        row
        title={text.file.title}
        desc={text.file.desc}
        onPress={() => startFiling()}
      />
      {turn}
      <Box as='section' label={text.services} className='home__grid'>
        <ServiceTile
          id='home-lookup'
          icon='search'
          title={text.lookup.title}
          desc={text.lookup.desc}
          to={casesRoutes.lookup}
        />
        <ServiceTile
          id='home-call'
          icon='phone'
          title={text.call.title(phone)}
          desc={text.call.desc}
          onPress={() => callPhone(phone)}
        />
      </Box>
    </Stack>
  )
}
