import { refuse } from '../../../refusal.ts'
import { prisma } from '../../../store/prisma.ts'
import { checkArguments } from '../../check-arguments.ts'
import { json } from '../../respond.ts'
import type { Handler } from '../../route.ts'
import { fetchOne } from '../lists/fetch-one.ts'
import { environments } from '../resources/environments.ts'

/** GET /environments/{name} */
export const getEnvironment: Handler = async (_request, { actor, url, params }) => {
  const fields = checkArguments(url, ['fields']).get('fields')
  const name = params.name ?? ''
  const rows = await prisma().environment.findMany({
    where: { name, OR: [{ projectId: actor.projectId }, { scope: 'public' }] },
    select: { id: true, projectId: true },
  })
  const found = rows.find(({ projectId }) => projectId === actor.projectId) ?? rows[0]
  if (found === undefined) throw refuse('environment-not-found', { id: name })
  return json(200, await fetchOne(environments, found.id, actor.projectId, fields))
}
