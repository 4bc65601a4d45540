import { apiBase } from './api-base'

/** Hands a file of the service to the browser, which writes it away piece by piece. */
export const download: ((path: string, fileName: string) => void) | null = (path, fileName) => {
  const link = document.createElement('a')
  link.href = `${apiBase.replace(/\/api\/v1$/, '')}${path}`
  link.download = fileName
  document.body.append(link)
  link.click()
  link.remove()
}
