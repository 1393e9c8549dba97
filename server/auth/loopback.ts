const loopbackNames = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i

/** Whether a host name can only mean this machine. */
export const isLoopback = (host: string): boolean => loopbackNames.test(host)

/**
 * Whether the Host header names this machine. A web page that points its own name at 127.0.0.1 (DNS rebinding) would
 * otherwise talk to a server without authentication with the rights of whoever looks at the page.
 */
export const isOwnHost = (header: string | null): boolean => header !== null && isLoopback(header.replace(/:\d+$/, ''))
