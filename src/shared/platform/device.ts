export declare function callPhone(number: string): void
export declare function copyText(text: string): Promise<void>
/** Throws when the person refuses; on H5 it downloads a PNG. */
export declare function saveTextPicture(p: { title: string; lines: readonly string[]; fileName: string }): Promise<void>
export declare function randomBytes(length: number): Promise<Uint8Array>
/** Evenly distributed decimal digits from randomBytes. */
export declare function randomDigits(length: number): Promise<string>
export declare function useOnline(): boolean
export declare function useReadingMode(): { mode: 'standard' | 'elder'; set(mode: 'standard' | 'elder'): void }
