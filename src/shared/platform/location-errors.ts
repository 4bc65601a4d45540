/** Why nobody knows where the person is: they said no, it took too long, or the device cannot tell. */
export type NoPositionReason = 'refused' | 'late' | 'unknown'

export class NoPosition extends Error {
  constructor(readonly reason: NoPositionReason) {
    super(reason)
    this.name = 'NoPosition'
  }
}
