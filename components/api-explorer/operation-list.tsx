'use client'
import { cn } from '../ui/cn.ts'
import type { Operation } from './document.ts'
import { MethodBadge } from './method-badge.tsx'
import { PathText } from './path-text.tsx'

interface OperationListProps {
  readonly operations: readonly Operation[]
  readonly chosen: Operation | undefined
  readonly onChoose: (operation: Operation) => void
}

/** Operations under the names of their resources. */
export function OperationList({ operations, chosen, onChoose }: OperationListProps) {
  const tags = [...new Set(operations.map(({ tag }) => tag))]
  return (
    <>
      {tags.map((tag) => (
        <section key={tag} aria-label={tag}>
          <h2 className="sticky top-0 z-10 border-b bg-sunken px-3 py-1 font-medium text-2xs text-muted">{tag}</h2>
          <ul>
            {operations
              .filter((one) => one.tag === tag)
              .map((one) => (
                <li key={one.id}>
                  <button
                    type="button"
                    aria-current={one === chosen ? 'true' : undefined}
                    title={one.summary}
                    onClick={() => onChoose(one)}
                    className={cn(
                      'flex w-full items-baseline gap-2 px-3 py-1 text-left hover:bg-hover',
                      one === chosen && 'bg-selected hover:bg-selected',
                    )}
                  >
                    <MethodBadge method={one.method} className="w-11" />
                    <span className="min-w-0 break-words font-mono text-xs">
                      <PathText>{one.path}</PathText>
                    </span>
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  )
}
