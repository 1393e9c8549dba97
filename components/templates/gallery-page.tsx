'use client'
import { FilePlus2, Upload } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { LoadProblem } from '../lists/load-problem.tsx'
import { SearchField } from '../lists/search-field.tsx'
import { Page } from '../shell/page.tsx'
import { ImportZone } from '../transfer/import-zone.tsx'
import { useFilePicker } from '../transfer/use-file-picker.ts'
import { Button } from '../ui/button.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { TemplateCard } from './template-card.tsx'
import { UnfinishedDrafts } from './unfinished-drafts.tsx'
import { useTemplates } from './use-templates.ts'

/** Where a new workflow begins: empty, from a template, from a file, or from what was left unfinished. */
export function GalleryPage() {
  const text = useText()
  const words = text.templates
  const router = useRouter()
  const templates = useTemplates()
  const [chosen, setChosen] = useState<readonly File[] | null>(null)
  const [typed, setTyped] = useState('')
  const pick = useFilePicker(setChosen)
  const begin = (template: string | null) => {
    const query = new URLSearchParams({ draft: crypto.randomUUID(), ...(template === null ? {} : { template }) })
    router.push(`/workflows/new?${query}`)
  }
  const query = typed.toLowerCase().split(/\s+/).filter(Boolean)
  const shown = templates.data?.filter(({ name, text: definition }) => {
    const { title = name, says = '' } = words.of[name] ?? {}
    const hay = `${name} ${title} ${says} ${definition}`.toLowerCase()
    return query.every((word) => hay.includes(word))
  })
  return (
    <ImportZone chosen={chosen} onChosen={setChosen}>
      <Page
        title={words.title}
        subtitle={words.subtitle}
        actions={
          <>
            <Button onClick={pick}>
              <Upload /> {text.workflows.import}
            </Button>
            <Button variant="primary" onClick={() => begin(null)}>
              <FilePlus2 /> {words.blank}
            </Button>
          </>
        }
      >
        <UnfinishedDrafts />
        <SearchField value={typed} label={words.search} onChange={(value) => setTyped(value ?? '')} />
        {templates.isError ? (
          <LoadProblem error={templates.error} onRetry={templates.refetch} />
        ) : (
          <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3" aria-label={words.list}>
            {shown === undefined
              ? Array.from({ length: 9 }, (_, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: they are all the same
                  <li key={index}>
                    <Skeleton className="h-78 rounded-lg" />
                  </li>
                ))
              : shown.map((template) => (
                  <li key={template.name}>
                    <TemplateCard template={template} onUse={() => begin(template.name)} />
                  </li>
                ))}
          </ul>
        )}
        {shown?.length === 0 && <p className="text-muted text-sm">{words.noMatch}</p>}
      </Page>
    </ImportZone>
  )
}
