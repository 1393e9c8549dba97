/**
 * Where a browser says that a request comes from: a page of this server, another site, or nothing said (a program, or a
 * browser older than both headers). Fetch metadata is believed first, for pages cannot set or leave out these headers.
 */
export const originOf = (request: Request, url: URL): 'own' | 'foreign' | 'unsaid' => {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin' || site === 'none' ? 'own' : 'foreign'
  const origin = request.headers.get('origin')
  if (origin === null) return 'unsaid'
  const host = request.headers.get('host') ?? url.host
  return URL.canParse(origin) && new URL(origin).host === host ? 'own' : 'foreign'
}
