'use client'
import { useContext } from 'react'
import type { Text } from './en.ts'
import { type Language, locales } from './languages.ts'
import { TextContext } from './text-provider.tsx'

/** The texts in the language of the page. */
export const useText = (): Text => useContext(TextContext).text

/** The language itself. */
export const useLanguage = (): Language => useContext(TextContext).language

/** The locale for dates and numbers. */
export const useLocale = (): string => locales[useLanguage()]
