'use client'
import { useMemo } from 'react'
import { drawText } from '../designer/text/read-text.ts'
import { useText } from '../i18n/use-text.ts'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { GraphThumbnail } from './graph-thumbnail.tsx'
import type { Template } from './use-templates.ts'

interface TemplateCardProps {
  readonly template: Template
  readonly onUse: () => void
}

/** What a template does and what it is made of; one button takes it. */
export function TemplateCard({ template, onUse }: TemplateCardProps) {
  const text = useText().templates
  const { title = template.name, says = '' } = text.of[template.name] ?? {}
  const drawn = useMemo(() => drawText(template.text, template.name), [template])
  return (
    <article aria-label={title} className="flex h-full flex-col gap-2 rounded-lg border border-line bg-surface p-4">
      <div className="-mx-4 -mt-4 mb-1 h-44 rounded-t-lg border-line border-b bg-canvas p-2">
        {drawn !== null && <GraphThumbnail model={drawn.model} />}
      </div>
      <h2 className="font-semibold text-sm">{title}</h2>
      <p className="flex-1 text-muted text-sm">{says}</p>
      <div className="flex items-center gap-2">
        <Badge>{text.tasks(drawn?.spec.tasks.size ?? 0)}</Badge>
        <Button size="sm" className="ml-auto" onClick={onUse} aria-label={`${text.use}: ${title}`}>
          {text.use}
        </Button>
      </div>
    </article>
  )
}
