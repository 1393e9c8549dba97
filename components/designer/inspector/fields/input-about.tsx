import type { Value } from '../../../../engine/data/values.ts'
import type { InputNote } from '../../../../engine/language/inputs/input-notes.ts'
import { useText } from '../../../i18n/use-text.ts'
import { fieldText } from '../../text/field-value.ts'

/** What the comments at an input say of it: its words, and what its schema asks for. */
export function InputAbout({ note }: { readonly note: InputNote }) {
  const text = useText().inspector
  const { about, schema, fault } = note
  return (
    <div className="pb-1 text-2xs text-faint">
      {about !== '' && <p className="whitespace-pre-line break-words">{about}</p>}
      {schema !== null && (
        <p className="break-words font-mono">
          {Object.entries(schema)
            .map(([name, value]) => `${name}: ${fieldText(value as Value)}`)
            .join(', ')}
        </p>
      )}
      {fault !== null && <p className="text-delayed-ink">{text.schemaFault}</p>}
    </div>
  )
}
