export type Option = { value: string; label: string; hint?: string; disabled?: boolean }
