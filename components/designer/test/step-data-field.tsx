'use client'
import { useText } from '../../i18n/use-text.ts'
import { Textarea } from '../../ui/input.tsx'
import type { StepData } from './use-step-data.ts'

/** Whose values a step is tried on: those of the chosen run, or a JSON object that stands for `$`. */
export function StepDataField({ data }: { readonly data: StepData }) {
  const text = useText().test
  const { isOwn, hasRun, chooseOwn, read } = data
  const problem = read.ok
    ? null
    : read.problem === 'not-json'
      ? text.dataNotJson(read.why)
      : text.dataNoMap(text.dataKinds[read.kind])
  return (
    <section aria-label={text.data}>
      <div className="flex flex-wrap items-center gap-2 text-xs">
        <h3 className="font-medium text-faint">{text.data}</h3>
        {[false, true].map((own) => (
          <button
            key={String(own)}
            type="button"
            aria-pressed={isOwn === own}
            disabled={!own && !hasRun}
            onClick={() => chooseOwn(own)}
            className="rounded border px-1.5 py-0.5 disabled:opacity-60 aria-pressed:border-accent aria-pressed:bg-accent-soft"
          >
            {own ? text.dataOwn : text.dataOfRun}
          </button>
        ))}
      </div>
      {isOwn && (
        <>
          <Textarea
            aria-label={text.dataLabel}
            aria-invalid={problem !== null}
            spellCheck={false}
            rows={Math.min(8, Math.max(2, data.text.split('\n').length))}
            className="mt-1 min-h-0 font-mono text-xs leading-5"
            value={data.text}
            onChange={({ target }) => data.setText(target.value)}
          />
          <p role="status" className={problem === null ? 'text-2xs text-faint' : 'text-2xs text-danger'}>
            {problem ?? text.dataHint}
          </p>
        </>
      )}
    </section>
  )
}
