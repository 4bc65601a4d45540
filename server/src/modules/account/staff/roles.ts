import { type Role, roles } from '@contract/account/labels'

export type StaffRole = Exclude<Role, 'citizen'>
export const staffRoles = roles.filter((role): role is StaffRole => role !== 'citizen')
