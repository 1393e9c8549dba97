/** Where to go after signing in: the `next` of the address, when it is a path of this server; else home. */
export const nextPage = (search: string): string => {
  const next = new URLSearchParams(search).get('next') ?? '/'
  return /^\/(?![/\\])[\x21-\x7e]*$/.test(next) ? next : '/'
}

/** The page to sign in on, coming back to where one is. */
export const loginPage = (path: string): string =>
  path === '/' ? '/login' : `/login?${new URLSearchParams({ next: path })}`
