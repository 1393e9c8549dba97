import { stringifyJson } from '../../../engine/data/json.ts'
import type { Value } from '../../../engine/data/values.ts'
import { JsonView } from '../../data/json-view.tsx'

/** A value of any kind: what has nothing to fold as it is. */
export function ShownJson({ value }: { readonly value: Value }) {
  const plain: unknown = JSON.parse(stringifyJson(value))
  if (typeof plain === 'object' && plain !== null && Object.keys(plain).length > 0) {
    return <JsonView value={plain} className="max-h-72" />
  }
  return (
    <pre className="overflow-x-auto whitespace-pre-wrap break-words rounded-md border bg-sunken px-3 py-1.5 font-mono text-xs">
      {JSON.stringify(plain)}
    </pre>
  )
}
