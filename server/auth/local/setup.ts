/*
 * The first administrator. While nobody has an account, the start of a server prints a link with a one-time secret
 * (a new one each time, the older ones die); whoever opens it names the first user. The transaction that makes the user
 * takes the secret away, so that of two who hold the link one wins.
 */
import { timingSafeEqual } from 'node:crypto'
import { newId } from '../../ids.ts'
import { refuse } from '../../refusal.ts'
import { prisma } from '../../store/prisma.ts'
import { transaction } from '../../store/transaction.ts'
import { defaultProject } from '../actor.ts'
import { hashSecret, newSecret } from '../secret.ts'
import { hashPassword } from './password.ts'

/** The secret for the link, or null when there are users already. */
export const offerSetup = async (): Promise<string | null> => {
  if ((await prisma().user.count()) > 0) return null
  const secret = newSecret()
  const hash = hashSecret(secret)
  await prisma().setupSecret.upsert({
    where: { id: 1 },
    create: { id: 1, hash },
    update: { hash, createdAt: new Date() },
  })
  return secret
}

/** Whether this is the secret that is out. */
export const isSetupSecret = async (secret: string): Promise<boolean> => {
  const kept = await prisma().setupSecret.findUnique({ where: { id: 1 } })
  return kept !== null && timingSafeEqual(kept.hash, hashSecret(secret))
}

/** Makes the first administrator, of the default project. @throws Refusal 403 when the secret is not or no more the one */
export const setUp = async (secret: string, name: string, password: string): Promise<void> => {
  const passwordHash = await hashPassword(password)
  await transaction(async (client) => {
    const taken = await client.query('DELETE FROM setup_secret WHERE hash = $1', [hashSecret(secret)])
    if (taken.rowCount === 0) throw refuse('setup-over')
    const id = newId()
    await client.query('INSERT INTO users (id, name, password_hash) VALUES ($1, $2, $3)', [id, name, passwordHash])
    await client.query(`INSERT INTO memberships (user_id, project_id, role) VALUES ($1, $2, 'admin')`, [
      id,
      defaultProject,
    ])
  })
}
