/** A text whose names stand between backticks, which are set as code. */
export function Words({ children }: { readonly children: string }) {
  return children.split('`').map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text never move
      <code key={index} className="font-mono">
        {part}
      </code>
    ) : (
      part
    ),
  )
}

/** The same for a longer one, paragraph by paragraph; line breaks within a paragraph are none. */
export function Paragraphs({ text, className }: { readonly text: string; readonly className?: string }) {
  const paragraphs = text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '')
  return paragraphs.map((paragraph) => (
    <p key={paragraph} className={className}>
      <Words>{paragraph}</Words>
    </p>
  ))
}
