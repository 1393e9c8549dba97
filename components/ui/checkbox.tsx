import { type ComponentProps, useEffect, useRef } from 'react'
import { cn } from './cn.ts'

interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type' | 'ref'> {
  /** Some of what it stands for is chosen. */
  readonly partly?: boolean
}

/** The browser's own checkbox, in the colour of the page. */
export function Checkbox({ partly = false, className, ...props }: CheckboxProps) {
  const box = useRef<HTMLInputElement>(null)
  // There is no attribute for it.
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = partly
  }, [partly])
  return <input ref={box} type="checkbox" className={cn('size-4 align-middle accent-accent', className)} {...props} />
}
