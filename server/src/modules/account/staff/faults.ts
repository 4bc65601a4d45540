import { roleLabels } from '@contract/account/labels'
import type { Unit } from '../../../plugins/region/types'
import { StartupError } from '../../../process/startup-error'
import { type StaffRole, staffRoles } from './roles'

const inWords = (role: StaffRole) => `${role}（${roleLabels[role]}）`
const codes = (units: readonly Unit[]) => units.map(({ code, shortName }) => `${code}（${shortName}）`).join('、')

/** Why the account of a member of staff cannot be made or changed, in words for the operator. Nothing was written then. */
export const faults = {
  phone: () =>
    new StartupError(
      '手机号不对，请填写 11 位的手机号，例如 13800000000，不带空格和 +86。',
      'The phone is no Chinese mobile number.',
    ),
  role: (role: string) =>
    new StartupError(
      `没有“${role}”这个角色，请从这些里选：${staffRoles.map(inWords).join('、')}。`,
      `There is no staff role ${role}.`,
    ),
  number: () =>
    new StartupError(
      '请用 --number 写明工号：2 到 20 个数字、大写字母或连字符，例如 2201。群众会看到它，不要用身份证号或手机号。',
      'Give the staff number by --number: 2 to 20 digits, capital letters or hyphens.',
    ),
  numberTaken: (number: string) =>
    new StartupError(
      `工号 ${number} 已经有人用了，请换一个。停用的工号也不能再用：以前的办理经过里还写着它。`,
      `The staff number ${number} is taken; numbers of closed accounts stay reserved.`,
    ),
  phoneOfStaff: (number: string) =>
    new StartupError(
      `这个手机号已经是工号 ${number} 的账号。要改角色或单位，请用 npm run staff -- move ${number}。`,
      `The phone belongs to staff number ${number} already.`,
    ),
  phoneOfCitizen: () =>
    new StartupError(
      '这个手机号已经以群众身份登录过，不能改成工作人员账号，以免把个人的事和工作混在一起。请换一个工作手机号。',
      'The phone has signed in as a citizen; staff need a phone of their own for work.',
    ),
  unitNeeded: (role: StaffRole, fitting: readonly Unit[]) =>
    new StartupError(
      `请用 --unit 写明${roleLabels[role]}的单位，可以是：${codes(fitting)}。`,
      `Name the unit of the ${role} by --unit.`,
    ),
  unitUnknown: (code: string) =>
    new StartupError(
      `地区资料包的 units.csv 里没有单位 ${code}，请核对单位代码。`,
      `The region pack has no unit ${code}.`,
    ),
  unitUnfit: (role: StaffRole, unit: Unit, fitting: readonly Unit[]) =>
    new StartupError(
      `${roleLabels[role]}不能设在${unit.name}，可以是：${codes(fitting)}。`,
      `A ${role} cannot belong to ${unit.code}.`,
    ),
  unitOfAdministrator: () =>
    new StartupError('管理员不属于任何单位，请去掉 --unit。', 'An administrator belongs to no unit: leave out --unit.'),
  unknown: (number: string) =>
    new StartupError(
      `没有工号 ${number}，用 npm run staff -- list 看全部工号。`,
      `There is no staff number ${number}.`,
    ),
  closed: (number: string) =>
    new StartupError(
      `工号 ${number} 已经停用，不能再改。这个人要再用，请用新的工号开通。`,
      `The staff number ${number} is closed; add the person under a new one.`,
    ),
  unchanged: (number: string) =>
    new StartupError(
      `工号 ${number} 现在就是这个角色和单位，没有改动。`,
      `Staff number ${number} has this role and unit already.`,
    ),
}
