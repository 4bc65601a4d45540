import Taro, { useDidShow } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { setFailedPage } from '@/shared/platform/failed-page'
import { useReadingMode } from '@/shared/platform/reading-mode'
import { useRegionStyle } from '@/shared/platform/region-colours'
import { windowTop } from '@/shared/platform/window-top'
import { classNames } from './class-names'
import { FailedPageNotice } from './failed-page-notice'
import { Navbar } from './navbar'
import { ScreenHead } from './screen-head'
import { TabBar, type TabName } from './tab-bar'
import { Toasts } from './toasts'

export type ScreenProps = {
  /** The h1 and the document title. */
  title: string
  /** Short name in the header; without it the header carries the title and is the h1 itself. */
  bar?: string
  /** Above the h1: tags, number. */
  lead?: ReactNode
  /** Under the h1. */
  caption?: ReactNode
  back?: boolean | (() => void)
  /** White ground, for a question. */
  plain?: boolean
  /** Instead of the navbar. */
  header?: ReactNode
  actionBar?: ReactNode
  tabBar?: TabName
  /** No 560 px column: desks. */
  wide?: boolean
  /** The children draw the h1. */
  ownHeading?: boolean
  /** The children are the whole page: no navbar, no padding. */
  bare?: boolean
  children?: ReactNode
}

/** One page: header, main, bottom bar. Loading and errors belong inside it, so that header and title are there at once. */
export function Screen(p: ScreenProps) {
  const mode = useReadingMode()
  const colours = useRegionStyle()
  const [top] = useState(windowTop)
  useDidShow(() => {
    void Taro.setNavigationBarTitle({ title: p.title })
    setFailedPage('')
  })

  return (
    <View
      className={classNames(`theme-${mode}`, 'page', p.wide && 'page--wide')}
      style={{ paddingTop: `${top}px`, ...colours }}
    >
      {p.header ??
        (!p.bare && <Navbar title={p.bar ?? p.title} isHeading={!p.bar && !p.ownHeading} back={p.back ?? !p.tabBar} />)}
      <FailedPageNotice />
      {p.bare ? (
        p.children
      ) : (
        <View className={classNames('page__body', p.plain && 'page__body--plain')}>
          {!p.ownHeading && (p.bar || p.lead || p.caption) && (
            <ScreenHead title={p.bar ? p.title : undefined} lead={p.lead} caption={p.caption} />
          )}
          {p.children}
        </View>
      )}
      {p.actionBar}
      {p.tabBar && <TabBar current={p.tabBar} />}
      <Toasts />
    </View>
  )
}
