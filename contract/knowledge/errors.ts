/** Rules of the 知识库: HTTP status, title and what to do. */
export const knowledgeErrors = {
  answer_own_draft: {
    status: 409,
    title: '不能发布自己写的',
    detail: '自己写的答案要由另一位督办员核对后发布，请交给同事。',
  },
  answer_nothing_waiting: {
    status: 409,
    title: '没有待发布的内容',
    detail: '这条答案没有等待发布的内容，请刷新后再看。',
  },
  answer_not_published: {
    status: 409,
    title: '这条答案没有发布',
    detail: '只有已发布的答案才能撤下，请刷新后再看。',
  },
} as const
