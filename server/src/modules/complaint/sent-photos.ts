type WithPhotos = { photos?: string[] }
type Sent = { ids: readonly string[]; path: string }

const of = (input: WithPhotos, path: string): Sent => ({ ids: input.photos ?? [], path })

/** The photos a command came with, and where they stood: an answer may be part of 受理. */
export function photosIn(input: object): Sent {
  const { answer } = input as { answer?: WithPhotos }
  return answer ? of(answer, '/answer/photos') : of(input, '/photos')
}

/**
 * What the same request would say again, for its hash. No photos and none spoken of are the same: an app from before there
 * were photos may send again, to a service that knows them, what it has sent before.
 */
export const sameBody = (input: unknown): string => {
  const said = JSON.stringify(input)
  // Within a text the quotation marks stand behind strokes: this is found only where there are no photos.
  if (!said.includes('"photos":[]')) return said
  return JSON.stringify(input, (name, value: unknown) =>
    name === 'photos' && Array.isArray(value) && value.length === 0 ? undefined : value,
  )
}
