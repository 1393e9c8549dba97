import type { editor, IDisposable, languages } from 'monaco-editor/esm/vs/editor/editor.api.js'
import type { ValueMap } from '../../../engine/data/values.ts'
import { type Known, type Suggestion, suggestions } from '../../expression/suggestions.ts'
import { wantedPart } from '../../expression/wanted.ts'
import type { Language } from '../../i18n/languages.ts'
import { pointOf, scopesOf } from '../past/scopes-of.ts'
import type { DesignerStore } from '../store.ts'
import { attributeAt } from '../text/attribute-at.ts'
import { taskLines } from '../text/task-lines.ts'
import { docMarkdown, sentenceOf } from './doc-markdown.ts'
import type { Monaco } from './load-monaco.ts'

/** Completes what stands within an expression: variables in scope at that place, functions, names of tasks. */
export function completeExpressions(
  monaco: Monaco,
  own: editor.ITextModel,
  store: DesignerStore,
  values: () => ValueMap | null,
  language: () => Language,
): IDisposable {
  const kinds = {
    variable: monaco.languages.CompletionItemKind.Variable,
    key: monaco.languages.CompletionItemKind.Field,
    function: monaco.languages.CompletionItemKind.Function,
    task: monaco.languages.CompletionItemKind.Reference,
  }
  return monaco.languages.registerCompletionItemProvider('yaml', {
    triggerCharacters: ['.', '$', '_', '(', '|', '%', '{', ' '],
    provideCompletionItems(model, position) {
      if (model !== own) return { suggestions: [] }
      const line = model.getLineContent(position.lineNumber)
      const wanted = wantedPart(line, position.column - 1)
      if (wanted === null) return { suggestions: [] }
      const known = knownAt(store, position.lineNumber, values())
      const range = new monaco.Range(position.lineNumber, wanted.from + 1, position.lineNumber, position.column)
      const item = (one: Suggestion, at: number): languages.CompletionItem => ({
        ...(one.doc === undefined
          ? { label: { label: one.label, description: one.detail } }
          : {
              // What it does stands in the list itself: its details are folded until somebody asks for them.
              label: { label: one.label, detail: one.detail, description: sentenceOf(one.doc, language()) },
              documentation: { value: docMarkdown(one.doc, language()) },
            }),
        kind: kinds[one.kind],
        insertText: one.back > 0 ? `${one.insert.slice(0, -1)}$0)` : one.insert.replaceAll('$', '\\$'),
        // Within its brackets the arguments come next: what they are is shown at once.
        ...(one.back > 0 ? { command: { id: 'editor.action.triggerParameterHints', title: '' } } : {}),
        insertTextRules: monaco.languages.CompletionItemInsertTextRule.InsertAsSnippet,
        filterText: one.label,
        range,
        sortText: String(at).padStart(4, '0'),
      })
      return { suggestions: suggestions(wanted, known).map(item) }
    },
  })
}

/** What is in scope at a line: of the last text that could be read, for the line may be half written. */
function knownAt(store: DesignerStore, line: number, values: ValueMap | null): Known {
  const { text, shown, good } = store.getState()
  if (good === null) return { variables: [], tasks: [], values }
  const { spec } = good
  const tasks = [...spec.tasks.keys()]
  const scopes = scopesOf(spec)
  const lines = taskLines(text, shown).find(({ from, to }) => from <= line && line <= to)
  if (lines === undefined || !spec.tasks.has(lines.name)) {
    const names = scopes.namesAtEnd().filter((name) => !name.startsWith('__'))
    return { variables: names.map((name) => ({ name, certain: true, about: '' })), tasks, values }
  }
  const own = text.split('\n').slice(lines.from - 1, lines.to)
  const point = pointOf(attributeAt(own, line - lines.from) ?? 'input')
  const variables = scopes.variablesAt(lines.name, point).map(({ name, certain, sources }) => ({
    name,
    certain,
    about: sources.map((source) => ('task' in source ? source.task : source.kind)).join(', '),
  }))
  return { variables, tasks, values }
}
