import type { Splice } from '../edit/splice.ts'
import type { FixKind } from '../rules/fix-titles.ts'
import { fixTitles } from '../rules/fix-titles.ts'
import { render } from '../rules/render.ts'
import type { MessageParams } from '../rules/rule.ts'
import type { QuickFix } from '../spec.ts'

export const quickFix = (kind: FixKind, params: MessageParams, splices: readonly Splice[]): QuickFix => ({
  kind,
  params,
  title: render(fixTitles[kind], params, 'en'),
  splices,
})
