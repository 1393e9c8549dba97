/** The exact moment, in the browser's time zone and in UTC. Takes ISO 8601. */
export function formatExact(iso: string, language: string): string {
  const at = new Date(iso)
  const local = at.toLocaleString(language, { dateStyle: 'medium', timeStyle: 'medium' })
  return `${local} · ${iso.slice(0, 19).replace('T', ' ')} UTC`
}
