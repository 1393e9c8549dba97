const loopbackNames = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i

/** Whether a host name can only mean this machine. */
export const isLoopback = (host: string): boolean => loopbackNames.test(host)

/**
 * Why the server must not start, or null. Without authentication it may only listen where nobody but this machine's
 * users can reach it.
 */
export const refuseOpenServer = (env: Readonly<Record<string, string | undefined>>): string | null => {
  const mode = env.AUTH_MODE || 'none'
  if (mode !== 'none') return `AUTH_MODE=${mode} is not known: only none is`
  const host = env.HOST || '127.0.0.1'
  return isLoopback(host)
    ? null
    : `AUTH_MODE=none lets everybody in who can reach the server, so HOST must be a loopback address, not ${host}`
}

/**
 * Whether the Host header names this machine. A web page that points its own name at 127.0.0.1 (DNS rebinding) would
 * otherwise talk to the server with the rights of whoever looks at the page.
 */
export const isOwnHost = (header: string | null): boolean => header !== null && isLoopback(header.replace(/:\d+$/, ''))
