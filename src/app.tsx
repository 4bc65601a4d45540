import { QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { connectQueries, queryClient } from '@/shared/lib/query-client'
import { watchNetwork } from '@/shared/platform/network'
import '@/shared/ui/document-styles'
import './app.scss'

watchNetwork()
connectQueries()

export default function App({ children }: { children: ReactNode }) {
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
}
