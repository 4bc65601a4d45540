import type { ReactNode } from 'react'
import { Box } from './box'
import { classNames } from './class-names'
import './desk-layout.scss'
import { DeskNav, type DeskQueueGroup } from './desk-nav'
import { DeskTop } from './desk-top'
import { Heading } from './heading'
import { Icon } from './icon'
import { text } from './messages'
import { Pressable } from './pressable'
import { Screen } from './screen'

export type DeskPart = 'queues' | 'list' | 'detail'
export type DeskLayoutProps = {
  title: string
  place: string
  person: string
  clock?: string
  search?: ReactNode
  /** Beside the person: sign out, inbox. */
  tools?: ReactNode
  queues: readonly DeskQueueGroup[]
  queue: string
  onQueue(id: string): void
  listHead?: ReactNode
  list: ReactNode
  detail?: ReactNode
  /** Bottom bar of the detail, always visible. */
  bar?: ReactNode
  /** Which part a phone shows; from 1200 px all three stand side by side. */
  showing: DeskPart
  onShow(part: DeskPart): void
}

/** The staff frame. The caller draws the h1, in listHead or detail; a phone that shows the queues alone has one of its own. */
export function DeskLayout(p: DeskLayoutProps) {
  const part = (name: DeskPart, className: string) => classNames(className, p.showing === name && `${className}--shown`)
  return (
    <Screen title={p.title} wide bare>
      <Box className='desk'>
        <DeskTop place={p.place} person={p.person} clock={p.clock} search={p.search} tools={p.tools} />
        <Box className='desk__main'>
          {p.showing === 'queues' && (
            <Heading level={1} className='vh desk__alone'>
              {p.title}
            </Heading>
          )}
          <DeskNav
            className={part('queues', 'desk__nav')}
            queues={p.queues}
            queue={p.queue}
            onQueue={(id) => {
              p.onQueue(id)
              p.onShow('list')
            }}
          />
          <Box as='section' label={text.desk.list} className={part('list', 'desk__list')}>
            <Box className='desk__lhead'>
              <Pressable id='desk-queues' className='desk__turn' onPress={() => p.onShow('queues')}>
                <Icon name='list' />
                {text.desk.toQueues}
              </Pressable>
              {p.listHead}
            </Box>
            <Box className='desk__rows'>{p.list}</Box>
          </Box>
          <Box as='section' label={text.desk.detail} className={part('detail', 'desk__detail')}>
            <Box className='desk__scroll'>
              <Pressable id='desk-list' className='desk__turn' onPress={() => p.onShow('list')}>
                <Icon name='back' />
                {text.desk.toList}
              </Pressable>
              {p.detail}
            </Box>
            {p.bar && <Box className='desk__bar'>{p.bar}</Box>}
          </Box>
        </Box>
      </Box>
    </Screen>
  )
}
