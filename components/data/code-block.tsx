'use client'
import { cn } from '../ui/cn.ts'
import { CopyButton } from '../ui/copy-button.tsx'
import { yamlTokens } from './yaml-tokens.ts'

const colors = {
  key: 'text-running-ink',
  comment: 'text-faint italic',
  expression: 'text-paused-ink',
  plain: '',
} as const

/** A definition to read: line numbers, light colouring, copy. */
export function CodeBlock({ code, className }: { readonly code: string; readonly className?: string }) {
  const lines = code.replace(/\n$/, '').split('\n')
  return (
    <div className={cn('group/code relative overflow-auto rounded-lg border bg-surface', className)}>
      <CopyButton value={code} className="absolute top-2 right-2 bg-surface" />
      <pre className="min-w-max py-3 font-mono text-xs leading-5">
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number
          <div key={index} className="flex hover:bg-hover">
            <span className="w-12 shrink-0 select-none pr-4 text-right text-faint tabular-nums">{index + 1}</span>
            <code className="pr-12">
              {yamlTokens(line).map((token, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: tokens of a line never move
                <span key={at} className={colors[token.kind]}>
                  {token.text}
                </span>
              ))}
              {line === '' && ' '}
            </code>
          </div>
        ))}
      </pre>
    </div>
  )
}
