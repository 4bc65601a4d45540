/** `url` is a page path from the root with its query; tab pages are switched to. */
export declare function go(url: string): void
export declare function replace(url: string): void
/** Back one page, or to `fallback` (home) when this is the first. */
export declare function back(fallback?: string): void
/** Decoded parameters of the page. */
export declare function usePageParams(): Partial<Record<string, string>>
/** `page('/features/x/pages/y/index', { number })` */
export declare function page(path: string, params?: Record<string, string | undefined>): string
