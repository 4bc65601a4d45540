import { StartupError } from '../../../process/startup-error'

/** Why content cannot be erased, in words for the operator. */
export const faults = {
  unknown: (number: string) => new StartupError(`没有工单 ${number}。`, `There is no ticket ${number}.`),
  open: (number: string) =>
    new StartupError(
      `工单 ${number} 还没有结束，办理要用到内容。请等办结、撤回或终止后再抹去。`,
      `Ticket ${number} is still open; its content is needed. Erase it once it has ended.`,
    ),
  done: (number: string) =>
    new StartupError(`工单 ${number} 的内容以前已经抹去。`, `The content of ticket ${number} was erased before.`),
  broken: (number: string) =>
    new StartupError(
      `工单 ${number} 的链不完整，抹去内容会盖住改动的痕迹。请先运行 npm run verify-chain 查清。没有抹去任何内容。`,
      `The chain of ticket ${number} is not whole. Run npm run verify-chain first. Nothing was erased.`,
    ),
  reason: () =>
    new StartupError(
      '请用 --reason 写明依据，如“本人申请，个人信息保护法第四十七条”，10 到 200 个字，不要写姓名、电话。',
      'Give the ground with --reason, 10 to 200 characters, without names or phones.',
    ),
}
