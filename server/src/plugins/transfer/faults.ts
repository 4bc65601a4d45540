import { StartupError } from '../../process/startup-error'

/** Why an export or an import cannot be done, in words for the operator. */
export const faults = {
  passphrase: () =>
    new StartupError(
      '请用 EXPORT_PASSPHRASE_FILE（文件）或 EXPORT_PASSPHRASE 给出至少 12 个字符的口令：备份文件用它加密，丢了口令就打不开。',
      'Give a passphrase of at least 12 characters by EXPORT_PASSPHRASE_FILE or EXPORT_PASSPHRASE; the backup is encrypted with it.',
    ),
  notOurs: (file: string) =>
    new StartupError(`${file} 不是法惠民的备份文件。`, `${file} is no export of this service.`),
  locked: (file: string) =>
    new StartupError(
      `打不开 ${file}：口令不对，或文件开头已损坏。没有写入任何数据。`,
      `Cannot open ${file}: the passphrase is wrong, or the file is damaged. Nothing was written.`,
    ),
  broken: (file: string, why: string) =>
    new StartupError(
      `备份文件 ${file} 不完整或已损坏。没有写入任何数据，请换一份备份。`,
      `${file} is cut short or damaged (${why}). Nothing was written.`,
    ),
  absent: (file: string) => new StartupError(`找不到备份文件 ${file}。`, `There is no file ${file}.`),
  exists: (file: string) =>
    new StartupError(`${file} 已经存在，请换一个文件名。`, `${file} exists already; choose another name.`),
  noKeys: (file: string) =>
    new StartupError(
      `找不到密钥文件 ${file}。密钥不在备份里，请先把单独保管的密钥文件放回来，或用 KEYS_FILE 指定它。`,
      `The key file ${file} is missing. Keys are not part of an export: put the file kept apart back, or name it in KEYS_FILE.`,
    ),
  otherKeys: (file: string) =>
    new StartupError(
      `密钥文件 ${file} 不是这份数据的，或缺少其中的密钥。请换上当时的密钥文件。没有写入任何数据。`,
      `The key file ${file} does not belong to these data, or lacks one of their keys. Nothing was written.`,
    ),
  newer: (name: string) =>
    new StartupError(
      `备份来自更新的版本（${name}）。请先把程序升级到同一版本或更新的版本。没有写入任何数据。`,
      `The export comes from a newer version (${name}). Upgrade this program first. Nothing was written.`,
    ),
  notEmpty: (what: string) =>
    new StartupError(
      `目标里已经有数据（${what}）。只能导入到空的数据库：请用新的 DATA_DIR 或新建的数据库。没有写入任何数据。`,
      `The target holds data already (${what}). Import into an empty one: a new DATA_DIR or a new database. Nothing was written.`,
    ),
}
