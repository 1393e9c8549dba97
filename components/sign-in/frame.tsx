import type { ReactNode } from 'react'
import { Logo } from '../shell/logo.tsx'
import { Card } from '../ui/card.tsx'

/** The page of a stranger: one card in the middle. */
export function SignInFrame({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center gap-6 bg-canvas p-4">
      <Logo className="size-10" />
      <Card className="w-full max-w-sm p-6">
        <h1 className="mb-4 font-semibold text-lg">{title}</h1>
        {children}
      </Card>
    </main>
  )
}
