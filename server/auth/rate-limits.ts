/*
 * How many requests a credential and a project may make, counted by the minute. Generous: they are there so that one
 * script that runs wild does not starve the others, not to be met in ordinary use. Counted in each web process by
 * itself; with several behind a balancer the limits are that many times as high. While authentication is off there is
 * nobody to tell apart, and no limit unless one is asked for.
 */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { err, ok, type Result } from '../../engine/result.ts'
import { refuse } from '../refusal.ts'
import type { Actor } from './actor.ts'
import { hashSecret } from './secret.ts'

export interface RateLimits {
  /** Requests in a minute; 0: any number. */
  readonly perToken: number
  readonly perProject: number
}

type Environment = Readonly<Record<string, string | undefined>>

const seconds = 60

/** Reads RATE_LIMIT_TOKEN and RATE_LIMIT_PROJECT; the error is a sentence for whoever starts the server. */
export const readRateLimits = (env: Environment): Result<RateLimits, string> => {
  const off = (env.AUTH_MODE || 'none') === 'none'
  const perToken = whole(env.RATE_LIMIT_TOKEN || (off ? '0' : '6000'))
  if (perToken === null) return err('RATE_LIMIT_TOKEN must be a whole number of requests a minute, 0 for no limit')
  const perProject = whole(env.RATE_LIMIT_PROJECT || (off ? '0' : '30000'))
  if (perProject === null) return err('RATE_LIMIT_PROJECT must be a whole number of requests a minute, 0 for no limit')
  return ok({ perToken, perProject })
}

const whole = (text: string): number | null => (/^\d{1,9}$/.test(text) ? Number(text) : null)

/** Counts a request of somebody who was recognised by `credential`. Rejects with Refusal 429 beyond a limit. */
export type CountRequest = (actor: Actor, credential: string | null) => Promise<void>

/** A counter with these limits. */
export const requestCounter = ({ perToken, perProject }: RateLimits): CountRequest => {
  const ofToken = perToken > 0 ? new RateLimiterMemory({ points: perToken, duration: seconds }) : null
  const ofProject = perProject > 0 ? new RateLimiterMemory({ points: perProject, duration: seconds }) : null
  return async ({ projectId }, credential) => {
    // Strangers reach only what is public, and signing in has limits of its own (attempts.ts).
    if (projectId === '') return
    if (ofToken !== null) await consume(ofToken, credential === null ? '' : hashSecret(credential).toString('base64'))
    if (ofProject !== null) await consume(ofProject, projectId)
  }
}

const consume = async (limiter: RateLimiterMemory, key: string): Promise<void> => {
  try {
    await limiter.consume(key)
  } catch (reached) {
    if (!(reached instanceof RateLimiterRes)) throw reached
    throw refuse('rate-limited', {
      limit: limiter.points,
      seconds: Math.max(1, Math.ceil(reached.msBeforeNext / 1000)),
    })
  }
}

let current: CountRequest | undefined

/** Counts by the limits of this process. @throws Error when the settings are wrong: the process must not have started */
export const countRequest: CountRequest = (actor, credential) => {
  if (current === undefined) {
    const read = readRateLimits(process.env)
    if (!read.ok) throw new Error(read.error)
    current = requestCounter(read.value)
  }
  return current(actor, credential)
}

/** Begins to count anew, for tests that change the environment. */
export const forgetRateLimits = (): void => {
  current = undefined
}
