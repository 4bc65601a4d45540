import { useQuery } from '@tanstack/react-query'
import { typeLabels } from '@contract/complaint/labels'
import { useRegion } from '@/shared/lib/region'
import { type OpenAlbum, shownPhotos } from '@/features/photos/public'
import { KeyValue, Notice, Paragraph, PhotoStrip, Stack } from '@/shared/ui'
import { categoryTree, placeTree, unitList } from '../api'
import { categoryName } from '../categories'
import { text } from '../messages'
import { givenAnswers } from '../extra-answers'
import { sentPin } from '../filing-body'
import { type FilingDraft, mayNameUnit } from '../model'
import { findPersonalNumbers } from '../personal-data'
import { placeName } from '../places'
import { AnswerCard } from './answer-card'
import { LeftAnswers } from './left-answers'

type Props = { draft: FilingDraft; photos: OpenAlbum; phone: string | undefined }
type Row = { key: string; value: string }
const words = text.check
const written = (rows: Row[]) => rows.filter(({ value }) => value.trim() !== '')

/** Everything that will be sent, in the words it was chosen or written in. */
export function Answers({ draft, photos, phone }: Props) {
  const categories = useQuery(categoryTree())
  const places = useQuery(placeTree())
  const named = mayNameUnit(draft.type) ? draft.aboutUnit : ''
  const units = useQuery({ ...unitList(), enabled: named !== '' })
  const unit = units.data?.items.find(({ code }) => code === named)?.name ?? named
  const given = givenAnswers(draft).map(({ answer }) => answer)
  const doubtful = findPersonalNumbers(
    `${draft.story}\n${draft.title}\n${draft.happened}\n${draft.placeDetail}\n${given.join('\n')}`,
  )
    .filter(({ digits }) => !draft.keptNumbers.includes(digits))
    .map(({ kind }) => text.personal.names[kind])
  const community = useRegion()?.levels.community ?? words.place
  const byName = draft.identity !== 'anonymous'

  return (
    <>
      <AnswerCard step='type' title={words.matter}>
        <KeyValue
          rows={written([
            { key: words.type, value: draft.type && typeLabels[draft.type] },
            { key: words.category, value: categoryName(categories.data, draft.category) || draft.category },
            { key: words.unit, value: unit },
          ])}
        />
      </AnswerCard>
      <AnswerCard step='story' title={words.story}>
        <Stack gap={3}>
          <Paragraph className='strong'>{draft.title}</Paragraph>
          <Paragraph keepLines>{draft.story}</Paragraph>
          <KeyValue
            rows={written([
              { key: words.when, value: draft.happened },
              ...givenAnswers(draft).map(({ question, answer }) => ({ key: question, value: answer })),
            ])}
          />
          <LeftAnswers draft={draft} />
          <PhotoStrip id='check-photo' photos={shownPhotos(photos)} />
          {doubtful.length > 0 && (
            <Notice tone='warn'>{text.personal.atCheck([...new Set(doubtful)].join('、'))}</Notice>
          )}
        </Stack>
      </AnswerCard>
      <AnswerCard step='privacy' title={words.person}>
        <KeyValue
          rows={written([
            { key: words.way, value: draft.identity && words.ways[draft.identity] },
            { key: words.name, value: byName ? draft.name : '' },
            { key: words.phone, value: byName ? (phone ?? '') : '' },
            { key: words.notices, value: byName ? words.noticesInApp : words.noticesByCode },
          ])}
        />
      </AnswerCard>
      <AnswerCard step='place' title={words.place}>
        <KeyValue
          rows={written([
            { key: community, value: placeName(places.data, draft.place) || draft.place },
            { key: words.detail, value: draft.placeDetail },
            { key: words.pin, value: sentPin(draft) ? words.pinned : '' },
            { key: words.joins, value: draft.joins?.title ?? '' },
          ])}
        />
      </AnswerCard>
    </>
  )
}
