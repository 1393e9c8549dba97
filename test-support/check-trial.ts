import { stringifyJson } from '../engine/data/json.ts'
import { applySplices } from '../engine/language/edit/apply-splices.ts'
import { nodeValue } from '../engine/language/yaml/node.ts'
import { parseYaml } from '../engine/language/yaml/parse-yaml.ts'
import type { Trial } from './edit-trials.ts'

/** What a trial came to: the text after it, a refusal in words, or the promise it broke. */
export type Outcome =
  | { readonly kind: 'done'; readonly text: string }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'broken'; readonly why: string }

/** Makes an edit and looks at its promises: it can be taken back, its text can be read, and means what it must. */
export const checkTrial = (text: string, { edit, model }: Trial): Outcome => {
  const result = edit(text)
  if (!result.ok) return { kind: 'refused', why: result.error }
  const after = applySplices(text, result.value.splices)
  const broken = (why: string): Outcome => ({ kind: 'broken', why: `${why}\n${after.text}` })
  if (applySplices(after.text, after.inverse).text !== text) return broken('its inverse does not lead back')
  const { root, problems } = parseYaml(after.text)
  if (root === null || problems.length > 0) return broken('the text is no YAML any more')
  const before = parseYaml(text).root
  if (before !== null && model !== null) {
    const [wanted, got] = [stringifyJson(model(nodeValue(before))), stringifyJson(nodeValue(root))]
    if (wanted !== got) return broken(`wanted ${wanted}\ngot    ${got}`)
  }
  const lost = commentsOf(text).filter(
    (comment) => !after.text.includes(comment) && !isWithin(text, comment, result.value.splices),
  )
  if (lost.length > 0) return broken(`lost ${JSON.stringify(lost)}`)
  return { kind: 'done', text: after.text }
}

/** Comments on lines of their own or behind a value, as far as a look at single lines can tell. */
const commentsOf = (text: string): readonly string[] => text.match(/(?<=^|[ \t])#[^\r\n"']*(?=\r?$)/gm) ?? []

/** True when a comment lies within what was taken out. */
const isWithin = (text: string, comment: string, splices: readonly { start: number; end: number }[]): boolean => {
  const start = text.indexOf(comment)
  return splices.some((splice) => splice.start < start + comment.length && start < splice.end)
}
