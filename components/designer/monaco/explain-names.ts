import type { editor, IDisposable } from 'monaco-editor/esm/vs/editor/editor.api.js'
import { callAt, type NamedFunction, nameAt } from '../../expression/name-at.ts'
import type { Language } from '../../i18n/languages.ts'
import { docMarkdown } from './doc-markdown.ts'
import type { Monaco } from './load-monaco.ts'

const signaturesOf = ({ name, forms }: NamedFunction): readonly string[] =>
  forms.length === 0 ? [name] : forms.map((parameters) => `${name}(${parameters})`)

/** Tells what a function within an expression does: under the pointer, and while its arguments are written. */
export function explainNames(monaco: Monaco, own: editor.ITextModel, language: () => Language): IDisposable {
  const hover = monaco.languages.registerHoverProvider('yaml', {
    provideHover(model, { lineNumber, column }) {
      const found = model === own ? nameAt(model.getLineContent(lineNumber), column - 1) : null
      if (found === null) return null
      return {
        range: new monaco.Range(lineNumber, found.from + 1, lineNumber, found.to + 1),
        contents: [
          {
            value: signaturesOf(found)
              .map((signature) => `\`${signature}\``)
              .join('  \n'),
          },
          { value: docMarkdown(found.doc, language()) },
        ],
      }
    },
  })
  const signatures = monaco.languages.registerSignatureHelpProvider('yaml', {
    signatureHelpTriggerCharacters: ['(', ','],
    signatureHelpRetriggerCharacters: [')'],
    provideSignatureHelp(model, { lineNumber, column }) {
      const found = model === own ? callAt(model.getLineContent(lineNumber), column - 1) : null
      const forms = (found?.call.forms ?? []).filter((parameters) => parameters !== '')
      if (found === null || forms.length === 0) return null
      const { call, argument } = found
      const signatures = forms.map((form) => {
        const parameters = form.split(', ')
        return {
          label: `${call.name}(${form})`,
          documentation: { value: docMarkdown(call.doc, language()) },
          parameters: parameters.map((label) => ({ label })),
          activeParameter: Math.min(argument, parameters.length - 1),
        }
      })
      // The first form that takes as many arguments as are written.
      const fitting = signatures.findIndex(({ parameters }) => argument < parameters.length)
      const activeSignature = Math.max(0, fitting)
      return { value: { signatures, activeSignature, activeParameter: argument }, dispose: () => undefined }
    },
  })
  return {
    dispose() {
      hover.dispose()
      signatures.dispose()
    },
  }
}
