type Route = { path: string; load(context: object, params: object): readonly unknown[] | Promise<readonly unknown[]> }
declare global {
  interface Window {
    /** Taro's own list of the pages, with how each is fetched. */
    __taroAppConfig?: { routes?: readonly Route[] }
  }
}

const asked = new Set<Route>()
const featureOf = (path: string) => /^\/?(features\/[a-z-]+\/)/.exec(path)?.[1]

async function fetchPage(route: Route) {
  asked.add(route)
  try {
    await Promise.all(await route.load({}, {}))
  } catch {
    asked.delete(route)
  }
}

/**
 * Fetches the other pages of the feature this one belongs to, so that what was begun is finished also when the network goes:
 * a mini-program has its sub-package as a whole. What could not be fetched is tried again on the next page.
 */
export function fetchFeaturePages(): void {
  const feature = featureOf(window.location.pathname)
  if (!feature) return
  for (const route of window.__taroAppConfig?.routes ?? [])
    if (!asked.has(route) && featureOf(route.path) === feature) void fetchPage(route)
}
