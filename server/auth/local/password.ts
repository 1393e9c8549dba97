import { hash, verify } from '@node-rs/argon2'

/** OWASP's parameters for argon2id: 19 MiB, two rounds; some 25 ms outside the event loop. */
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

export const hashPassword = (password: string): Promise<string> => hash(password, options)

/** A hash of nothing anybody knows: verified when there is no such user, so that time does not tell who exists. */
const decoy = hashPassword(`${Math.random()}${performance.now()}`)

/** Whether it is the password of that hash; takes as long for a user who does not exist (null). */
export const isPassword = async (password: string, passwordHash: string | null): Promise<boolean> => {
  const right = await verify(passwordHash ?? (await decoy), password)
  return right && passwordHash !== null
}
