/** weapp tells a page that did not open by the failed call itself (navigation.ts). */
export function watchPages(): void {}
