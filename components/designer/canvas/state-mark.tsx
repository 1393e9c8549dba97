import { useText } from '../../i18n/use-text.ts'
import { StateIcon } from '../../ui/state-icon.tsx'
import type { Overlay } from '../graph/overlay.ts'

/** A task's state in a run: icon and colour, items done, repeated attempts. */
export function StateMark({ overlay }: { readonly overlay: Overlay }) {
  const text = useText().canvas.marks
  const { state, stateInfo, items, retries = 0, runs = 1 } = overlay
  return (
    <span className="graph-state" title={stateInfo ?? state}>
      {items != null && (
        <span className="graph-count" title={text.items(items[0], items[1])}>
          {items[0]}/{items[1]}
        </span>
      )}
      {retries > 0 && (
        <span className="graph-count" title={text.retries(retries)}>
          ×{retries}
        </span>
      )}
      {runs > 1 && (
        <span className="graph-count" title={text.newest(runs)}>
          {text.runs(runs)}
        </span>
      )}
      <StateIcon state={state} />
    </span>
  )
}
