import type { Template } from './rule.ts'

/** What a quick fix does, as its button says it. */
export const fixTitles = {
  'make-list': {
    en: 'Make it a list, so that the condition counts',
    vi: 'Đổi thành danh sách để điều kiện có tác dụng',
  },
  'quote-parameter': { en: 'Write {text}', vi: 'Viết {text}' },
  'cut-behind': { en: 'Remove what follows the expression', vi: 'Xóa phần sau biểu thức' },
  'one-line': { en: 'Put the expression on one line', vi: 'Đưa biểu thức về một dòng' },
  quote: { en: 'Put {text} in quotes', vi: 'Đặt {text} trong dấu nháy' },
  write: { en: "Write '{text}'", vi: "Viết '{text}'" },
  remove: { en: "Remove '{name}'", vi: "Xóa '{name}'" },
  'publish-both': { en: 'Publish both in {clause}', vi: 'Publish cả hai trong {clause}' },
  'add-join': { en: "Add 'join: all'", vi: "Thêm 'join: all'" },
  'to-on-error': { en: 'Make it on-error', vi: 'Đổi thành on-error' },
} as const satisfies Record<string, Template>

export type FixKind = keyof typeof fixTitles
