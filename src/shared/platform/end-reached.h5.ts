/** In a browser the end of a list watches by itself when it comes near (EndMark), and lets be who has the focus there. */
export function useEndReached(_run: () => void): void {}
