let handed = ''

/** The receipt that the next look at the page of verifying begins with, so that nobody has to find the file just saved. */
export function handReceipt(text: string): void {
  handed = text
}

/** Read once: it does not wait for somebody else at this device. */
export function takeHandedReceipt(): string {
  const text = handed
  handed = ''
  return text
}
