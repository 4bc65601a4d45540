import { photoLimits } from './limits'

/** What can go wrong with photos: HTTP status, title and what to do. */
export const photoErrors = {
  photo_missing: { status: 400, title: '没有收到照片', detail: '没有收到照片，请重新选一张照片再传。' },
  photo_upload_broken: { status: 400, title: '照片没有传完', detail: '照片没有传完，请检查网络后重试。' },
  photo_too_large: {
    status: 413,
    title: '照片太大',
    detail: `照片超过 ${photoLimits.bytes / 1024 / 1024} MB，请压缩或换一张再传。`,
  },
  too_many_photos: {
    status: 409,
    title: '照片太多',
    detail: `匿名反映最多留 ${photoLimits.perTicket} 张没有提交的照片，登录后最多 ${photoLimits.unsent} 张。请先删去几张再传。`,
  },
  photo_not_ready: {
    status: 409,
    title: '照片还没处理好',
    detail: '有照片还没处理好，请等处理完再提交，或先删去这张照片。您写的内容都还在。',
  },
  photo_unknown: {
    status: 422,
    title: '照片已过期',
    detail: '有照片已过期，请重新添加后再提交。您写的内容都还在。',
  },
  draft_capability_needed: {
    status: 400,
    title: '照片和草稿对不上',
    detail: '照片和这份草稿对不上，请删去照片重新添加后再提交。您写的内容都还在。',
  },
} as const
