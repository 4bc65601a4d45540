export type Draft<T> = { value: T; savedAt: Date | null; restored: boolean; patch(part: Partial<T>): void; replace(value: T): void; clear(): void; flush(): void }
/** Unfinished answers, kept on this device under a name; `version` other than the stored one starts anew. */
export declare function useDraft<T extends object>(name: string, initial: T, version?: number): Draft<T>
export declare function readDraft<T>(name: string, version?: number): T | null
export declare function dropDraft(name: string): void
