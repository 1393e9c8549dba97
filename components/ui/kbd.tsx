import { cn } from './cn.ts'

/** A key, or a sequence of them written with spaces: `g w`. */
export function Kbd({ keys, className }: { readonly keys: string; readonly className?: string }) {
  return (
    <span className={cn('inline-flex gap-0.5', className)}>
      {keys.split(' ').map((key) => (
        <kbd
          key={key}
          suppressHydrationWarning
          className="inline-grid h-4.5 min-w-4.5 place-items-center rounded border border-line-strong bg-surface px-1 font-sans text-2xs text-muted capitalize"
        >
          {written(key)}
        </kbd>
      ))}
    </span>
  )
}

const written = (key: string): string =>
  key
    .replace('mod+', isMac() ? '⌘' : 'Ctrl ')
    .replace('shift+', isMac() ? '⇧' : 'Shift ')
    .replace('alt+', isMac() ? '⌥' : 'Alt ')
    .replace(/delete$/, 'Del')
    .replace(/escape$/, 'Esc')
    .replace(/arrow(up|down|left|right)$/, (_, direction: keyof typeof arrows) => arrows[direction])

const arrows = { up: '↑', down: '↓', left: '←', right: '→' }

const isMac = () => typeof navigator !== 'undefined' && /Mac|iP/.test(navigator.platform)
