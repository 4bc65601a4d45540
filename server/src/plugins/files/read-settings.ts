import type { S3Settings } from './s3-store'

const names = ['S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const

/** An object store where the operator has named one. @throws RangeError naming what is missing or cannot be used */
export function readS3Settings(env: NodeJS.ProcessEnv): S3Settings | null {
  const endpoint = env.S3_ENDPOINT?.trim()
  const missing = names.filter((name) => !env[name]?.trim())
  if (!endpoint) {
    if (missing.length === names.length) return null
    throw new RangeError('设置了对象存储的一部分，还缺 S3_ENDPOINT')
  }
  if (missing.length > 0) throw new RangeError(`设置了 S3_ENDPOINT，还缺 ${missing.join('、')}`)
  if (!URL.canParse(endpoint) || !/^https?:$/.test(new URL(endpoint).protocol))
    throw new RangeError(`S3_ENDPOINT 应是 https:// 开头的地址，现在是 ${endpoint}`)
  const [bucket = '', accessKeyId = '', secretAccessKey = ''] = names.map((name) => env[name]?.trim())
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket))
    throw new RangeError(`S3_BUCKET 不是存储桶的名字，现在是 ${bucket}`)
  return { endpoint, bucket, region: env.S3_REGION?.trim() || 'us-east-1', accessKeyId, secretAccessKey }
}
