/** Why a photo cannot be used, and what to do; `PhotoView.refusal` names one of them. */
export const photoRefusalLabels = {
  photo_type_unknown: '这不是照片，或这种格式不能用。请选 JPG、PNG 或 WebP 照片',
  photo_damaged: '这张照片打不开，可能没有传完整或已经损坏。请重新拍一张，或换一张再传',
  photo_too_many_pixels: '这张照片尺寸太大，系统处理不了。请缩小后再传，或把画面截图再传',
  photo_heic: '系统打不开这张 HEIC 照片。请在手机“设置－相机－格式”里选“兼容性最佳”再拍一张，或把照片截图再传',
} as const
export type PhotoRefusal = keyof typeof photoRefusalLabels

/** For a photo the service lost while it was being made ready (`lost`), and for one kept too long without being sent. */
export const photoLostLabel = '这张照片没有处理完。请重新添加'
export const photoExpiredLabel = '照片已过期，请重新添加'
