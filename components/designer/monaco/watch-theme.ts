/** Calls back with whether the console is dark, now and whenever it changes; returns what ends it. */
export function watchTheme(changed: (dark: boolean) => void): () => void {
  const root = document.documentElement
  const system = matchMedia('(prefers-color-scheme: dark)')
  const tell = () => {
    const chosen = root.dataset.theme
    changed(chosen === 'dark' || (chosen !== 'light' && system.matches))
  }
  const observer = new MutationObserver(tell)
  observer.observe(root, { attributes: true, attributeFilter: ['data-theme', 'class'] })
  system.addEventListener('change', tell)
  tell()
  return () => {
    observer.disconnect()
    system.removeEventListener('change', tell)
  }
}
