import { type TokenKind, tokensOf } from './tokens.ts'

const colors: Record<TokenKind, string> = {
  text: '',
  delimiter: 'text-faint',
  variable: 'text-running-ink',
  function: 'text-paused-ink',
  string: 'text-success-ink',
  number: 'text-delayed-ink',
  keyword: 'text-skipped-ink',
  operator: 'text-muted',
}

interface HighlightedProps {
  readonly text: string
  /** Leaves the delimiters out. */
  readonly isBare?: boolean
}

/** A text with its expressions in colour. */
export function Highlighted({ text, isBare = false }: HighlightedProps) {
  const tokens = tokensOf(text)
  return (isBare ? tokens.filter(({ kind }) => kind !== 'delimiter') : tokens).map((token, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: tokens are their place
    <span key={at} className={colors[token.kind]}>
      {token.text}
    </span>
  ))
}
