'use client'
import { useText } from '../../i18n/use-text.ts'

/** Monaco's own keys for it, as a person presses them here. */
const tabKeys = (): string => (/Mac|iP/.test(navigator.platform) ? '⌃⇧M' : 'Ctrl+M')

/** What says how the keyboard gets out of a text editor, in which Tab writes; for its name, too. */
export function useTabHint(): () => string {
  const { tabHint } = useText().frame
  return () => tabHint(tabKeys())
}

/** The way out, shown while the editor has the focus. The element around both is a `group`. */
export function TabHint() {
  const hint = useTabHint()
  return (
    <p className="pointer-events-none absolute right-3 bottom-1 z-10 hidden rounded bg-surface/90 px-1.5 text-2xs text-faint group-focus-within:block">
      {hint()}
    </p>
  )
}
