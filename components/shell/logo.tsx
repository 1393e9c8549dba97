/** The mark: a wind over a ridge. */
export function Logo({ className }: { readonly className?: string }) {
  return (
    <svg viewBox="0 0 24 24" fill="none" aria-hidden className={className}>
      <path
        d="M2.5 18.5 9 8.5l4 5.5 2.5-3.2 6 7.7"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      <path
        d="M12.5 6.2c2-1.8 3.6 1.3 5.6.2 1.2-.6 1.3-2.4-.2-2.6"
        stroke="var(--accent)"
        strokeWidth="2"
        strokeLinecap="round"
      />
    </svg>
  )
}
