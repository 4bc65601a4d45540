import { casesRoutes, TurnCard } from '@/features/cases/public'
import { filingRoutes } from '@/features/complaint/public'
import { callPhone } from '@/shared/platform/phone'
import { setReadingMode } from '@/shared/platform/reading-mode'
import { Button, Stack } from '@/shared/ui'
import { text } from './messages'
import { ServiceTile } from './service-tile'

type Props = { phone: string; lookup: boolean }

/** 关怀版: one column, the telephone first, the way back at the end. */
export function ElderServices({ phone, lookup }: Props) {
  return (
    <Stack>
      <ServiceTile
        id='home-call'
        icon='phone'
        row
        lead
        title={text.call.titleElder(phone)}
        desc={text.call.desc}
        onPress={() => callPhone(phone)}
      />
      <TurnCard />
      <ServiceTile
        id='home-file'
        icon='pen'
        row
        title={text.file.titleElder}
        desc={text.file.desc(phone)}
        to={filingRoutes.start()}
      />
      <ServiceTile
        id='home-cases'
        icon='list'
        row
        title={text.cases.title}
        desc={text.cases.desc}
        to='/pages/my-cases/index'
      />
      {lookup && (
        <ServiceTile
          id='home-lookup'
          icon='search'
          row
          title={text.lookup.title}
          desc={text.lookup.desc}
          to={casesRoutes.lookup}
        />
      )}
      <Button id='to-standard' look='quiet' block onPress={() => setReadingMode('standard')}>
        {text.standard}
      </Button>
    </Stack>
  )
}
