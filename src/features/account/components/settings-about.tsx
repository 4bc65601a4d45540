import { useRegion } from '@/shared/lib/region'
import { appVersion } from '@/shared/platform/app-version'
import { Box, Card, KeyValue, Paragraph, SectionHead, Stack } from '@/shared/ui'
import { text } from '../messages'

const words = text.settings

export function SettingsAbout() {
  const region = useRegion()
  const { version, region: where, hours } = words.aboutRows
  return (
    <Box as='section'>
      <SectionHead title={words.about} />
      <Card>
        <Stack gap={3}>
          <KeyValue
            rows={[
              { key: version, value: appVersion },
              ...(region
                ? [
                    { key: where, value: region.name },
                    { key: hours, value: region.officeHours },
                  ]
                : []),
            ]}
          />
          {region?.demo && <Paragraph tone='sub'>{words.demo}</Paragraph>}
        </Stack>
      </Card>
    </Box>
  )
}
