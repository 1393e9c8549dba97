import { type ReactNode, useId } from 'react'
import { cn } from './cn.ts'

interface FieldProps {
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly error?: string | undefined
  readonly required?: boolean
  /** Gets the ids that tie the control to its label, hint and error. */
  readonly children: (ids: { id: string; 'aria-describedby': string; 'aria-invalid': boolean }) => ReactNode
}

/** A labelled control with a hint or an error beneath. */
export function Field({ label, hint, error, required = false, children }: FieldProps) {
  const id = useId()
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="flex items-baseline gap-1.5 font-medium text-sm">
        {label}
        {required && (
          <span aria-hidden className="text-danger">
            *
          </span>
        )}
      </label>
      {children({ id, 'aria-describedby': `${id}-about`, 'aria-invalid': error !== undefined })}
      <div
        id={`${id}-about`}
        className={cn('whitespace-pre-line text-xs', error === undefined ? 'text-faint' : 'text-danger')}
      >
        {error ?? hint}
      </div>
    </div>
  )
}
