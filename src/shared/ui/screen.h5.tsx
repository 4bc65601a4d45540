import { useDidShow } from '@tarojs/taro'
import { useEffect, useId, useLayoutEffect, useRef } from 'react'
import { setFailedPage } from '@/shared/platform/failed-page'
import { fetchFeaturePages } from '@/shared/platform/feature-pages.h5'
import { useReadingMode } from '@/shared/platform/reading-mode'
import { classNames } from './class-names'
import { FailedPageNotice } from './failed-page-notice'
import { text } from './messages'
import { Navbar } from './navbar'
import { ScopeContext } from './scope'
import type { ScreenProps } from './screen'
import { ScreenHead } from './screen-head'
import { TabBar } from './tab-bar'
import { Toasts } from './toasts'

let firstPage = true
/** Set when a Screen goes that had focus: the one in its place, when loading gives way to data, takes it over with its h1. */
let focusLeft = false

export function Screen(p: ScreenProps) {
  const mode = useReadingMode()
  const scope = useId()
  const root = useRef<HTMLDivElement>(null)
  const shown = useRef(true)
  const title = useRef(p.title)
  title.current = p.title
  /** Of the parts of a desk only those in view count. */
  const focusHeading = () =>
    [...(root.current?.querySelectorAll('h1') ?? [])]
      .find((heading) => heading.getClientRects().length > 0)
      ?.focus({ preventScroll: true })

  useDidShow(() => {
    document.title = `${title.current} - ${text.desk.product}`
    if (firstPage) firstPage = false
    else focusHeading()
    setFailedPage('')
    fetchFeaturePages()
  })
  useLayoutEffect(() => {
    document.getElementById('first-screen')?.remove()
    if (focusLeft) focusHeading()
    focusLeft = false
    const box = root.current
    return () => {
      focusLeft = box?.contains(document.activeElement) ?? false
    }
  }, [])
  useEffect(() => {
    document.title = `${p.title} - ${text.desk.product}`
    if (shown.current) shown.current = false
    else {
      root.current?.closest('.taro_page')?.scrollTo({ top: 0 })
      if (!root.current?.contains(document.activeElement) || document.activeElement?.matches('button[type=submit]'))
        focusHeading()
    }
  }, [p.title])

  return (
    <ScopeContext.Provider value={scope}>
      <div ref={root} className={classNames(`theme-${mode}`, 'page', p.wide && 'page--wide')}>
        {/* In a landmark of its own: earlier pages stay in the document, so it is not the first link of it. */}
        <nav aria-label={text.skips}>
          <a className='skip' href={`#${scope}main`} onClick={(event) => skip(event, `${scope}main`)}>
            {text.skip}
          </a>
        </nav>
        {p.header ??
          (!p.bare && (
            <Navbar title={p.bar ?? p.title} isHeading={!p.bar && !p.ownHeading} back={p.back ?? !p.tabBar} />
          ))}
        <main
          id={`${scope}main`}
          tabIndex={-1}
          className={p.bare ? 'page__bare' : classNames('page__body', p.plain && 'page__body--plain')}
        >
          <FailedPageNotice />
          {!p.bare && !p.ownHeading && (p.bar || p.lead || p.caption) && (
            <ScreenHead title={p.bar ? p.title : undefined} lead={p.lead} caption={p.caption} />
          )}
          {p.children}
        </main>
        {p.actionBar}
        {p.tabBar && <TabBar current={p.tabBar} />}
        <Toasts />
      </div>
    </ScopeContext.Provider>
  )
}

function skip(event: { preventDefault(): void }, id: string) {
  event.preventDefault()
  document.getElementById(id)?.focus()
}
