/** The words of the point picked last stand in front of what the person wrote; those of an earlier point give way. */
export function joinPicked(written: string, before: string, now: string): string {
  const own = (before !== '' && written.startsWith(before) ? written.slice(before.length) : written).replace(/^，/, '')
  return own === '' || own === now ? now : `${now}，${own}`
}
