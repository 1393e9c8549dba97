import type { Route } from '../route.ts'

/** Mistral's resources by their names; what is for the console says so; the rest is about the service. */
export const tagOf = ({ path }: Pick<Route, 'path'>): string => {
  const [first, noun] = path.split('/').filter((part) => part !== '')
  if (noun === undefined) return 'service'
  return first === 'v2' ? noun : `console: ${noun}`
}
