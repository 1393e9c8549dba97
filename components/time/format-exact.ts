/** The exact moment, in the browser's time zone and in UTC. Takes ISO 8601. */
export function formatExact(iso: string, locale: string): string {
  const at = new Date(iso)
  const local = at.toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'medium' })
  return `${local} · ${iso.slice(0, 19).replace('T', ' ')} UTC`
}
