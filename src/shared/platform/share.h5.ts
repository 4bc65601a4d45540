/** A page of the web is handed on by its address. */
export function useShareCard(_title: string, _path: string): void {}
