'use client'
import { Languages, Monitor, Moon, Sun } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { languageNames, languages } from '../i18n/languages.ts'
import { useLanguage, useText } from '../i18n/use-text.ts'
import { Button } from '../ui/button.tsx'
import {
  Dropdown,
  DropdownContent,
  DropdownLabel,
  DropdownRadioGroup,
  DropdownRadioItem,
  DropdownTrigger,
} from '../ui/dropdown.tsx'
import { languageCookie, remember, type Theme, themeCookie, themes, toTheme } from './preferences.ts'

const icons = { system: Monitor, light: Sun, dark: Moon }

/** Light, dark or as the system says. */
export function ThemeMenu({ initial }: { readonly initial: Theme }) {
  const text = useText()
  const [theme, setTheme] = useState(initial)
  const Icon = icons[theme]
  const names = { system: text.shell.themeSystem, light: text.shell.themeLight, dark: text.shell.themeDark }
  const choose = (value: string) => {
    const next = toTheme(value)
    setTheme(next)
    remember(themeCookie, next)
    if (next === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = next
  }
  return (
    <Dropdown>
      <DropdownTrigger asChild>
        <Button variant="ghost" size="icon" aria-label={text.shell.theme}>
          <Icon />
        </Button>
      </DropdownTrigger>
      <DropdownContent>
        <DropdownLabel>{text.shell.theme}</DropdownLabel>
        <DropdownRadioGroup value={theme} onValueChange={choose}>
          {themes.map((value) => (
            <DropdownRadioItem key={value} value={value}>
              {names[value]}
            </DropdownRadioItem>
          ))}
        </DropdownRadioGroup>
      </DropdownContent>
    </Dropdown>
  )
}

/** The language of the console; the server renders in it too, so the page is asked for again. */
export function LanguageMenu() {
  const text = useText()
  const language = useLanguage()
  const router = useRouter()
  const choose = (value: string) => {
    remember(languageCookie, value)
    router.refresh()
  }
  return (
    <Dropdown>
      <DropdownTrigger asChild>
        <Button variant="ghost" size="icon" aria-label={text.shell.language}>
          <Languages />
        </Button>
      </DropdownTrigger>
      <DropdownContent>
        <DropdownLabel>{text.shell.language}</DropdownLabel>
        <DropdownRadioGroup value={language} onValueChange={choose}>
          {languages.map((value) => (
            <DropdownRadioItem key={value} value={value}>
              {languageNames[value]}
            </DropdownRadioItem>
          ))}
        </DropdownRadioGroup>
      </DropdownContent>
    </Dropdown>
  )
}
