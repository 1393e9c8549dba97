import type { editor, IDisposable } from 'monaco-editor/esm/vs/editor/editor.api.js'
import { callAt, type NamedFunction, nameAt } from '../../expression/name-at.ts'
import type { Language } from '../../i18n/languages.ts'
import { docMarkdown } from './doc-markdown.ts'
import type { Monaco } from './load-monaco.ts'

const signatureOf = ({ name, parameters }: NamedFunction): string =>
  parameters === null ? name : `${name}(${parameters})`

/** Tells what a function within an expression does: under the pointer, and while its arguments are written. */
export function explainNames(monaco: Monaco, own: editor.ITextModel, language: () => Language): IDisposable {
  const hover = monaco.languages.registerHoverProvider('yaml', {
    provideHover(model, { lineNumber, column }) {
      const found = model === own ? nameAt(model.getLineContent(lineNumber), column - 1) : null
      if (found === null) return null
      return {
        range: new monaco.Range(lineNumber, found.from + 1, lineNumber, found.to + 1),
        contents: [{ value: `\`${signatureOf(found)}\`` }, { value: docMarkdown(found.doc, language()) }],
      }
    },
  })
  const signatures = monaco.languages.registerSignatureHelpProvider('yaml', {
    signatureHelpTriggerCharacters: ['(', ','],
    signatureHelpRetriggerCharacters: [')'],
    provideSignatureHelp(model, { lineNumber, column }) {
      const found = model === own ? callAt(model.getLineContent(lineNumber), column - 1) : null
      const parameters = found?.call.parameters?.split(', ') ?? []
      if (found === null || parameters[0] === '') return null
      const signature = {
        label: signatureOf(found.call),
        documentation: { value: docMarkdown(found.call.doc, language()) },
        parameters: parameters.map((label) => ({ label })),
      }
      const activeParameter = Math.min(found.argument, parameters.length - 1)
      return { value: { signatures: [signature], activeSignature: 0, activeParameter }, dispose: () => undefined }
    },
  })
  return {
    dispose() {
      hover.dispose()
      signatures.dispose()
    },
  }
}
