/** One thing WeChat would refuse, or that this project does not allow itself in a mini-program. */
export interface Finding {
  check:
    'app.json' | 'page.json' | 'size' | 'compile' | 'wcc' | 'wcsc' | 'syntax' | 'eval' | 'privacy' | 'domain' | 'absent'
  detail: string
}
