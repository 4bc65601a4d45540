import { QueryClientProvider } from '@tanstack/react-query'
import { usePageNotFound } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { watchSignIns } from '@/shared/lib/left-behind'
import { connectQueries, queryClient } from '@/shared/lib/query-client'
import { keepApp } from '@/shared/platform/keep-app'
import { replace } from '@/shared/platform/navigation'
import { watchNetwork } from '@/shared/platform/network'
import { watchUpdate } from '@/shared/platform/update'
import { watchPages } from '@/shared/platform/watch-pages'
import '@/shared/ui/document-styles'
import './app.scss'

watchNetwork()
watchPages()
watchUpdate()
connectQueries()
watchSignIns(queryClient)
keepApp()

export default function App({ children }: { children: ReactNode }) {
  usePageNotFound(() => replace('/pages/not-found/index'))
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
}
