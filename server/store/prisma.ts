import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '../../prisma/generated/client.ts'
import { pool } from './pool.ts'

const key = Symbol.for('tramontane.prisma')
type Holder = { [key]?: PrismaClient }

/** The one Prisma client of this process, on the shared pool. */
export const prisma = (): PrismaClient => {
  const holder = globalThis as Holder
  holder[key] ??= new PrismaClient({ adapter: new PrismaPg(pool()) })
  return holder[key]
}

/** Forgets it, when the pool is closed. */
export const closePrisma = async (): Promise<void> => {
  const holder = globalThis as Holder
  const open = holder[key]
  delete holder[key]
  await open?.$disconnect()
}
