import { LoadRows, type LoadsProps } from './load-rows'

/** A mini-program has no tables. */
export const Loads = ({ title, rows }: LoadsProps) => <LoadRows title={title} rows={rows} />
