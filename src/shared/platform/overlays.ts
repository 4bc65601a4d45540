/** Only a browser's Back can be told that it closes what lies over the page; a mini-program's leaves the page. */
export function useBackCloses(_close: () => void): void {}

export const afterOverlays = (run: () => void) => run()
