'use client'
import { CircleX, FileText, TriangleAlert } from 'lucide-react'
import type { ImportedFile, ImportedItem } from '../../engine/contract/import.ts'
import { messageIn } from '../../engine/language/rules/render.ts'
import { useLanguage, useText } from '../i18n/use-text.ts'
import { Badge } from '../ui/badge.tsx'

const hues = { create: 'success', update: 'running', same: 'idle' } as const

/** Each file, what it would do, and everything that is wrong with it. */
export function ImportPreview({ files }: { readonly files: readonly ImportedFile[] }) {
  return (
    <ul className="flex flex-col gap-2">
      {files.map((file, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, and the list never changes
        <li key={index} className="rounded-md border" data-testid="import-file">
          <FileRow file={file} />
        </li>
      ))}
    </ul>
  )
}

function FileRow({ file }: { readonly file: ImportedFile }) {
  const text = useText().transfer
  const language = useLanguage()
  return (
    <>
      <div className="flex flex-wrap items-center gap-2 px-3 py-2 text-sm">
        <FileText aria-hidden className="size-4 shrink-0 text-faint" />
        <span className="min-w-0 truncate font-medium">{file.name}</span>
        <span className="ml-auto flex flex-wrap gap-1.5">
          {file.refused ? (
            <span data-hue="error" className="rounded bg-hue-soft px-1.5 text-hue-ink text-xs">
              {text.refused}
            </span>
          ) : (
            file.items.map((item) => <Item key={`${item.kind} ${item.name}`} item={item} />)
          )}
        </span>
      </div>
      {(file.problems.length > 0 || file.twice.length > 0) && (
        <ul className="border-t px-3 py-2 text-xs">
          {file.twice.map((name) => (
            <Line key={name} isError>
              {text.twice(name)}
            </Line>
          ))}
          {file.problems.map((problem) => (
            <Line
              key={`${problem.range.start} ${problem.code} ${problem.message}`}
              isError={problem.severity === 'error'}
            >
              <span className="text-muted tabular-nums">
                {file.name}:{problem.range.line}:{problem.range.column}
              </span>{' '}
              {messageIn(language, problem)} <Badge>{problem.code}</Badge>
            </Line>
          ))}
        </ul>
      )}
    </>
  )
}

function Item({ item }: { readonly item: ImportedItem }) {
  const text = useText().transfer
  return (
    <span data-hue={hues[item.change]} className="rounded bg-hue-soft px-1.5 text-hue-ink text-xs">
      {text.changes[item.change](item.name)}
    </span>
  )
}

function Line({ isError, children }: { readonly isError: boolean; readonly children: React.ReactNode }) {
  const Icon = isError ? CircleX : TriangleAlert
  return (
    <li className="flex items-start gap-1.5 py-0.5">
      <Icon
        aria-hidden
        className={isError ? 'mt-0.5 size-3.5 shrink-0 text-error' : 'mt-0.5 size-3.5 shrink-0 text-delayed'}
      />
      <span className="min-w-0 break-words">{children}</span>
    </li>
  )
}
