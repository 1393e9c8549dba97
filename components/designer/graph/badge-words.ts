import type { CanvasText } from '../../i18n/designer/canvas-en.ts'
import type { Badge } from './model.ts'

/** A badge in the words of a language. */
export const badgeWords = ({ says }: Badge, { badges }: CanvasText): string => {
  const [first = '', second = ''] = says.args
  return badges[says.text](first, second)
}
