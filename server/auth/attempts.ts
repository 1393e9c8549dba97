import { RateLimiterMemory } from 'rate-limiter-flexible'
import { refuse } from '../refusal.ts'

/*
 * Wrong passwords: ten for a name and fifty for an address in a quarter of an hour. Counted in this process; each further
 * web process lets as many pass again, which is still far from what guessing needs.
 */
const ofName = new RateLimiterMemory({ keyPrefix: 'name', points: 10, duration: 900 })
const ofAddress = new RateLimiterMemory({ keyPrefix: 'address', points: 50, duration: 900 })

/** Counts a try before it is made. @throws Refusal 429 when there were too many */
export const countAttempt = async (name: string, address: string): Promise<void> => {
  try {
    await Promise.all([ofName.consume(name.toLowerCase()), ofAddress.consume(address)])
  } catch (failure) {
    if (failure instanceof Error) throw failure
    throw refuse('too-many-attempts', { seconds: 900 })
  }
}

/** A right password takes the tries of that name back. */
export const forgiveAttempts = async (name: string): Promise<void> => {
  await ofName.delete(name.toLowerCase())
}
