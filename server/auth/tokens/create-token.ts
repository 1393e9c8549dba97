import { newId } from '../../ids.ts'
import { prisma } from '../../store/prisma.ts'
import type { Scope } from '../actor.ts'
import { hashSecret, newSecret } from '../secret.ts'

/** Every token begins so: scanners for leaked secrets find it, and a password is never taken for one. */
export const tokenPrefix = 'tmt_'

export interface NewToken {
  readonly userId: string
  readonly projectId: string
  readonly name: string
  readonly scopes: readonly Scope[]
  readonly expiresAt: Date
}

/** Makes an API token; the token itself is given once and not kept. */
export const createToken = async (fields: NewToken): Promise<{ readonly id: string; readonly token: string }> => {
  const id = newId()
  const token = tokenPrefix + newSecret()
  await prisma().apiToken.create({ data: { ...fields, id, scopes: [...fields.scopes], hash: hashSecret(token) } })
  return { id, token }
}
