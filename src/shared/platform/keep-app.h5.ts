/** Milliseconds after loading: the first screen and its data come first. */
const pause = 3_000

/** Keeps the app itself on the device, for a start without network. Only over https or on this machine, which is where it exists. */
export function keepApp(): void {
  if (process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return
  const register = () => void navigator.serviceWorker.register('/service-worker.js').catch(() => undefined)
  window.addEventListener('load', () => setTimeout(register, pause), { once: true })
}
