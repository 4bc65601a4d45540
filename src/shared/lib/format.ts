/** `11月28日(周五)`; the year only when it is not the year of `now`. All in Asia/Shanghai whatever the device says. */
export declare function day(at: string | Date, now?: Date): string
/** `11月28日(周五) 前` */
export declare function before(at: string | Date, now?: Date): string
/** `11月28日(周五) 14:32` */
export declare function dayTime(at: string | Date, now?: Date): string
/** `14:32` */
export declare function time(at: string | Date): string
/** `{ month: '11月', day: '28' }` for the date tile. */
export declare function tile(at: string | Date): { month: string; day: string }
/** `20251110 990102 000205 4` */
export declare function ticketNumber(number: string): string
/** `4831 7720 5569 0314` */
export declare function code(digits: string): string
