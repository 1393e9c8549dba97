'use client'
import { type ReactNode, useMemo, useState } from 'react'
import { parseJson, stringifyJson } from '../../engine/data/json.ts'
import { isMap, type Value, type ValueMap } from '../../engine/data/values.ts'
import { languageOf } from '../../engine/expressions/compiled-text.ts'
import { contextOfDocument } from '../../engine/workflow/past-context.ts'
import { JsonView } from '../data/json-view.tsx'
import { useText } from '../i18n/use-text.ts'
import { Button } from '../ui/button.tsx'
import { Dialog, DialogContent } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import { Textarea } from '../ui/input.tsx'
import { Select } from '../ui/select.tsx'
import { ExpressionInput } from './expression-input.tsx'
import type { ExpressionPlace, OpenedExpression } from './expression-scope.ts'
import { PartTree } from './part-tree.tsx'
import { useEvaluation } from './use-evaluation.ts'

interface PlaygroundProps {
  readonly opened: OpenedExpression
  /** Where the expression stands. */
  readonly at: ExpressionPlace
  /** Chooses the run whose values are taken. */
  readonly runs?: ReactNode
  readonly onClose: () => void
}

/** Tries an expression on a past run or on a document, and shows what each part of it comes to. */
export function Playground({ opened, at, runs, onClose }: PlaygroundProps) {
  const words = useText().expression
  const atRun = (task: string | null) => (task === null ? words.contextAtEnd : words.contextOf(task))
  const [text, setText] = useState(opened.text)
  // What a run held may arrive only after this has opened: until somebody chose, it follows what is there.
  const [chosenOwn, setOwn] = useState<boolean | null>(null)
  const own = chosenOwn ?? at.context === null
  const [typed, setDocument] = useState<string | null>(null)
  const document = useMemo(() => typed ?? documentOf(at.known.values), [typed, at.known.values])
  const read = useMemo(() => readDocument(document), [document])
  const place = useMemo((): ExpressionPlace => {
    if (!own) return at
    const values = read.ok && isMap(read.value) ? (read.value as ValueMap) : null
    return {
      known: {
        tasks: at.known.tasks,
        values,
        variables: Object.keys(values ?? {}).map((name) => ({ name, certain: true, about: '' })),
      },
      context: read.ok ? stringifyJson(contextOfDocument(read.value) as unknown as Value) : null,
      place: { taskName: at.place.taskName, isAfter: false },
    }
  }, [own, at, read])
  const answer = useEvaluation(text, place, true)
  const language = languageOf(text)
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title={words.playground}
        description={words.playgroundAbout}
        className="top-[6vh] max-h-[88vh] max-w-4xl"
        footer={
          <>
            <Button onClick={onClose}>{useText().common.close}</Button>
            {opened.onUse !== undefined && (
              <Button
                variant="primary"
                onClick={() => {
                  opened.onUse?.(text)
                  onClose()
                }}
              >
                {words.use}
              </Button>
            )}
          </>
        }
      >
        <div className="grid gap-5 md:grid-cols-2">
          <div className="flex min-w-0 flex-col gap-3">
            <div>
              <div className="mb-1 font-medium text-sm">{words.expression}</div>
              <ExpressionInput
                label={words.expression}
                value={text}
                at={place}
                onChange={setText}
                className="min-h-20"
              />
              <p className="pt-1 text-2xs text-faint">{words.language}</p>
            </div>
            <Field label={words.context}>
              {(ids) => (
                <Select
                  id={ids.id}
                  aria-label={words.context}
                  value={own ? 'own' : 'run'}
                  onValueChange={(next) => setOwn(next === 'own')}
                  options={[
                    ...(at.context === null ? [] : [{ value: 'run', label: atRun(at.place.taskName) }]),
                    { value: 'own', label: words.contextOwn },
                  ]}
                />
              )}
            </Field>
            {!own && runs}
            {own && (
              <Field label={words.ownLabel} error={read.ok ? undefined : words.notJson(read.error)}>
                {(ids) => (
                  <Textarea
                    {...ids}
                    rows={8}
                    spellCheck={false}
                    className="font-mono text-xs leading-5"
                    value={document}
                    onChange={({ target }) => setDocument(target.value)}
                  />
                )}
              </Field>
            )}
            <section aria-label={words.result}>
              <h3 className="mb-1 font-medium text-sm">{words.result}</h3>
              {answer === null && <p className="text-faint text-sm">{words.evaluating}</p>}
              {answer?.error != null && (
                <p role="alert" className="break-words font-mono text-danger text-xs">
                  {answer.error}
                </p>
              )}
              {answer?.json != null && <Shown json={answer.json} />}
            </section>
          </div>
          <section aria-label={words.parts} className="min-w-0">
            <h3 className="mb-1 font-medium text-sm">{words.parts}</h3>
            {answer !== null && answer.parts.length > 0 && language !== null ? (
              <PartTree parts={answer.parts} language={language} />
            ) : (
              <p className="text-faint text-sm">{words.noParts}</p>
            )}
          </section>
        </div>
      </DialogContent>
    </Dialog>
  )
}

/** Values without inner parts as they are: JsonView takes them for nothing to fold. */
function Shown({ json }: { readonly json: string }) {
  const value: unknown = JSON.parse(json)
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0 ? (
    <JsonView value={value} className="max-h-72" />
  ) : (
    <pre className="overflow-x-auto whitespace-pre-wrap break-words rounded-md border bg-sunken px-3 py-1.5 font-mono text-xs">
      {json}
    </pre>
  )
}

const documentOf = (values: ValueMap | null): string =>
  values === null ? '{}' : JSON.stringify(JSON.parse(stringifyJson(values)), null, 2)

type Read = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: string }

function readDocument(text: string): Read {
  try {
    return { ok: true, value: parseJson(text.trim() === '' ? '{}' : text) }
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) }
  }
}
