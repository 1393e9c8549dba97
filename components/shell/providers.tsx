'use client'
import type { ReactNode } from 'react'
import { Toaster } from 'sonner'
import { QueryProvider } from '../api/query-provider.tsx'
import type { Language } from '../i18n/languages.ts'
import { TextProvider } from '../i18n/text-provider.tsx'
import { TooltipProvider } from '../ui/tooltip.tsx'

/** What every page of the console needs around it. */
export function Providers({ language, children }: { readonly language: Language; readonly children: ReactNode }) {
  return (
    <TextProvider language={language}>
      <QueryProvider>
        <TooltipProvider delayDuration={350}>
          {children}
          <Toaster
            position="bottom-right"
            toastOptions={{
              unstyled: true,
              classNames: {
                toast:
                  'flex w-88 items-start gap-2.5 rounded-lg border border-line bg-raised p-3 text-fg text-sm shadow-pop font-sans',
                title: 'font-medium',
                description: 'mt-0.5 break-words text-muted text-xs',
                success: '[&_[data-icon]]:text-success',
                error: '[&_[data-icon]]:text-error',
                icon: 'mt-0.5',
              },
            }}
          />
        </TooltipProvider>
      </QueryProvider>
    </TextProvider>
  )
}
