import { types, type CustomTypesConfig } from 'pg'

const INT8 = 20
const DATE = 1082

/** Counts fit a double (2^53); a date is a day of the calendar and must not pick up a time zone. */
export const valueTypes: CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (format !== 'binary' && oid === INT8) return Number
    if (format !== 'binary' && oid === DATE) return (day: string) => day
    return types.getTypeParser(oid, format) as (value: string) => unknown
  },
}
