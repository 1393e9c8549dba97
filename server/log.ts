import pino from 'pino'

/** The server's log: JSON lines on standard error. Bodies, inputs and credentials never go in. */
export const log = pino({ level: process.env.LOG_LEVEL || 'warn', base: { process: 'web' } }, pino.destination(2))
