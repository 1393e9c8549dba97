import type { Doc } from '../../engine/expressions/docs/doc.ts'
import type { Language } from '../i18n/languages.ts'

/** What a function does, and an example with what it comes to. */
export function DocText({ doc, language }: { readonly doc: Doc; readonly language: Language }) {
  const [english, vietnamese, example, result] = doc
  return (
    <>
      <p className="text-xs">{language === 'vi' ? vietnamese : english}</p>
      <p className="break-words pt-0.5 font-mono text-2xs text-muted">
        {example} <span className="text-faint">→</span> {result}
      </p>
    </>
  )
}
