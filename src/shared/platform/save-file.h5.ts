/** Downloads the text as a file. */
export async function saveTextFile(name: string, text: string): Promise<'copied' | void> {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
