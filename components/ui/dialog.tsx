'use client'
import { X } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import { type ComponentProps, type ReactNode, useRef } from 'react'
import { useText } from '../i18n/use-text.ts'
import { Button } from './button.tsx'
import { cn } from './cn.ts'
import { focusBefore } from './focus-before.ts'

export const Dialog = Radix.Root
export const DialogTrigger = Radix.Trigger
export const DialogClose = Radix.Close

interface DialogContentProps extends Omit<ComponentProps<typeof Radix.Content>, 'title'> {
  readonly title: ReactNode
  readonly description?: ReactNode
  /** Buttons, right-aligned, always in view. */
  readonly footer?: ReactNode
  /** Hides the title bar (palette); the title is still read to screen readers. */
  readonly bare?: boolean
  /** There is nothing in it but words: they take the focus, so that keys scroll them. */
  readonly isText?: boolean
}

/** A form begins at its first field, not at the button that closes it. */
function focusFirstField(event: Event) {
  if (!(event.currentTarget instanceof HTMLElement)) return
  event.preventDefault()
  const field = event.currentTarget.querySelector<HTMLElement>(
    'input, textarea, [role=combobox], [role=switch], [data-text]',
  )
  const target = field ?? event.currentTarget
  target.focus()
}

/** A modal window: title, scrolling body, fixed footer. */
export function DialogContent(props: DialogContentProps) {
  const {
    className,
    title,
    description,
    footer,
    bare = false,
    isText = false,
    children,
    onCloseAutoFocus,
    ...rest
  } = props
  const text = useText()
  const before = useRef<HTMLElement | null>(null)
  return (
    <Radix.Portal>
      <Radix.Overlay className="fixed inset-0 z-40 animate-appear bg-overlay" />
      <Radix.Content
        onOpenAutoFocus={(event) => {
          before.current = focusBefore()
          focusFirstField(event)
        }}
        onCloseAutoFocus={(event) => {
          onCloseAutoFocus?.(event)
          if (event.defaultPrevented) return
          event.preventDefault()
          before.current?.focus()
        }}
        {...(description === undefined ? { 'aria-describedby': undefined } : {})}
        className={cn(
          'fixed top-[12vh] left-1/2 z-50 flex max-h-[76vh] w-[calc(100vw-2rem)] max-w-lg -translate-x-1/2 flex-col rounded-lg border border-line bg-raised shadow-pop outline-none',
          className,
        )}
        {...rest}
      >
        <div className={bare ? 'sr-only' : 'flex items-start gap-4 px-5 pt-4 pb-3'}>
          <div className="min-w-0 flex-1">
            <Radix.Title className="font-semibold text-base">{title}</Radix.Title>
            {description !== undefined && (
              <Radix.Description className="mt-0.5 text-muted text-sm">{description}</Radix.Description>
            )}
          </div>
          {!bare && (
            <Radix.Close asChild>
              <Button variant="ghost" size="icon-sm" aria-label={text.common.close} className="-mr-1.5">
                <X />
              </Button>
            </Radix.Close>
          )}
        </div>
        <div
          className={cn('min-h-0 flex-1 overflow-y-auto rounded-b-lg', !bare && 'px-5 pb-5')}
          {...(isText ? { 'data-text': true, tabIndex: 0 } : {})}
        >
          {children}
        </div>
        {footer !== undefined && <div className="flex items-center justify-end gap-2 border-t px-5 py-3">{footer}</div>}
      </Radix.Content>
    </Radix.Portal>
  )
}
