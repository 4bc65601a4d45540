/** What is said about photos beside the uploader itself. */
export const text = {
  label: '照片',
  most: (max: number) => `最多 ${max} 张。照片里的拍摄地点和时间会自动去掉。`,
  scene: (max: number) => `拍清楚现场，最多 ${max} 张。照片里的拍摄地点和时间会自动去掉。`,
  unable: '打不开相册或相机。请在系统设置里允许后再试，或换一台设备。',
  waiting: (count: number) => `还有 ${count} 张照片在上传，传完就提交`,
  waitingShort: '等照片传完',
  left: {
    title: (count: number) => `有 ${count} 张照片没有传上去`,
    text: '您写的内容和其他照片都还在。可以重传，也可以先提交，照片以后在“补充”里再加。',
    desk: '写的内容和其他照片都还在。可以重传，也可以先提交。',
    again: '重传',
    without: '不带照片先提交',
    withoutThese: (count: number) => `不带这 ${count} 张，先提交`,
  },
  sent: (count: number) => `${count} 张，已随诉求提交`,
}
