import type { ReactNode } from 'react'
import { casesRoutes } from '@/features/cases/public'
import { filingRoutes } from '@/features/complaint/public'
import { callPhone } from '@/shared/platform/phone'
import { Box, Stack } from '@/shared/ui'
import { text } from './messages'
import { ServiceTile } from './service-tile'

/** `lookup`: where nobody files without a name there is no 查询码. */
type Props = { phone: string; lookup: boolean; turn: ReactNode }

export function Services({ phone, lookup, turn }: Props) {
  return (
    <Stack>
      {turn}
      <ServiceTile
        id='home-file'
        icon='pen'
        row
        title={text.file.title}
        desc={text.file.desc(phone)}
        to={filingRoutes.start()}
      />
      <Box as='section' label={text.services} className={lookup ? 'home__grid' : undefined}>
        {lookup && (
          <ServiceTile
            id='home-lookup'
            icon='search'
            title={text.lookup.title}
            desc={text.lookup.desc}
            to={casesRoutes.lookup}
          />
        )}
        <ServiceTile
          id='home-call'
          icon='phone'
          row={!lookup}
          title={text.call.title(phone)}
          desc={text.call.desc}
          onPress={() => callPhone(phone)}
        />
      </Box>
    </Stack>
  )
}
