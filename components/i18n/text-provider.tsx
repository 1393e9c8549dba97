'use client'
import { createContext, type ReactNode } from 'react'
import { en, type Text } from './en.ts'
import type { Language } from './languages.ts'
import { vi } from './vi.ts'

const texts: Readonly<Record<Language, Text>> = { en, vi }

export const TextContext = createContext<{ readonly language: Language; readonly text: Text }>({
  language: 'en',
  text: en,
})

/** Gives the pages below their language; it comes from the cookie the root layout read, so nothing flashes. */
export function TextProvider({ language, children }: { readonly language: Language; readonly children: ReactNode }) {
  return <TextContext value={{ language, text: texts[language] }}>{children}</TextContext>
}
