const at = (screen: string) => `/features/examples/pages/${screen}/index`

export const examplesRoutes = {
  primitives: at('primitives'),
  states: at('states'),
  list: at('list'),
  desk: at('desk'),
}
