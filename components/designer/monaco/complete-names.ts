import type { editor, IDisposable, languages } from 'monaco-editor/esm/vs/editor/editor.api.js'
import type { ActionSummary } from '../../../engine/contract/console.ts'
import { engineCommands } from '../../../engine/language/spec.ts'
import type { DesignerStore } from '../store.ts'
import type { Monaco } from './load-monaco.ts'
import { wantedAt } from './wanted-at.ts'

/** Completes what the schema cannot know: the names of actions, tasks and workflows of this text. */
export function completeNames(
  monaco: Monaco,
  own: editor.ITextModel,
  store: DesignerStore,
  actions: () => readonly ActionSummary[],
): IDisposable {
  const { Function: action, Reference: task, Keyword: command } = monaco.languages.CompletionItemKind
  return monaco.languages.registerCompletionItemProvider('yaml', {
    triggerCharacters: ['.', ' '],
    provideCompletionItems(model, position) {
      if (model !== own) return { suggestions: [] }
      const line = model.getLineContent(position.lineNumber).slice(0, position.column - 1)
      const above = (number: number) => (number < 1 ? null : model.getLineContent(number))
      const wanted = wantedAt(line, (back) => above(position.lineNumber - back))
      if (wanted === null) return { suggestions: [] }
      const range = new monaco.Range(position.lineNumber, wanted.column, position.lineNumber, position.column)
      const item = (
        label: string,
        kind: languages.CompletionItemKind,
        documentation = '',
      ): languages.CompletionItem => ({ label, kind, insertText: label, range, documentation, sortText: `0${label}` })
      const suggestions =
        wanted.kind === 'action'
          ? actions().map(({ name, description }) => item(name, action, description))
          : [
              ...[...(store.getState().good?.spec.tasks.keys() ?? [])].map((name) => item(name, task)),
              ...(wanted.kind === 'next' ? engineCommands.map((name) => item(name, command)) : []),
            ]
      return { suggestions }
    },
  })
}
