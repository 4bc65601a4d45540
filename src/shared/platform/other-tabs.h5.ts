/** Runs when another tab of this browser writes or removes the value, or empties the storage. */
export function onStoredElsewhere(key: string, run: () => void): void {
  window.addEventListener('storage', (event) => {
    if (event.key === key || event.key === null) run()
  })
}
