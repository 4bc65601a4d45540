import { useQuery } from '@tanstack/react-query'
import { isoDay } from '@/shared/lib/format'
import { Card, KeyValue, Span } from '@/shared/ui'
import { signingKeys } from '../api'
import { text } from '../messages'

const words = text.roots

/** The public keys, those that were rotated away among them. */
export function KeyList() {
  const { data } = useQuery(signingKeys)
  if (!data) return null
  return (
    <Card as='section' title={words.keys} id='roots-keys'>
      <KeyValue
        rows={data.items.map(({ id, publicKey, until }) => ({
          key: until ? words.keyUntil(isoDay(until)) : words.keyNow,
          value: (
            <Span className='root-item__mono num'>
              {id} {publicKey}
            </Span>
          ),
        }))}
      />
    </Card>
  )
}
