'use client'
import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { Button } from './button.tsx'
import { cn } from './cn.ts'
import { copyText } from './copy-text.ts'
import { Tooltip } from './tooltip.tsx'

interface CopyButtonProps {
  readonly value: string
  readonly label?: string
  readonly className?: string
}

/** Copies a text and says so for a moment. */
export function CopyButton({ value, label, className }: CopyButtonProps) {
  const text = useText()
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 1500)
    return () => clearTimeout(timer)
  }, [copied])
  const name = label ?? text.common.copy
  return (
    <Tooltip content={copied ? text.common.copied : name}>
      <Button
        variant="ghost"
        size="icon-sm"
        aria-label={name}
        className={cn('size-6 text-faint [&_svg]:size-3.5', className)}
        onClick={async (event) => {
          event.preventDefault()
          event.stopPropagation()
          setCopied(await copyText(value))
        }}
      >
        {copied ? <Check className="text-success" /> : <Copy />}
      </Button>
    </Tooltip>
  )
}
