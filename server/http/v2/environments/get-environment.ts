import { refuse } from '../../../refusal.ts'
import { prisma } from '../../../store/prisma.ts'
import { selection } from '../../contract/answers.ts'
import { operation } from '../../contract/operation.ts'
import { fields } from '../../contract/parameters.ts'
import { json } from '../../respond.ts'
import { fetchOne } from '../lists/fetch-one.ts'
import { environments } from '../resources/environments.ts'
import { environment } from '../schemas/environments.ts'

/** GET /environments/{name} */
export const getEnvironment = operation(
  { summary: 'An environment, by name', query: { fields }, answers: { 200: selection(environment) } },
  async (_request, { actor, params, query }) => {
    const name = params.name ?? ''
    const rows = await prisma().environment.findMany({
      where: { name, OR: [{ projectId: actor.projectId }, { scope: 'public' }] },
      select: { id: true, projectId: true },
    })
    const found = rows.find(({ projectId }) => projectId === actor.projectId) ?? rows[0]
    if (found === undefined) throw refuse('environment-not-found', { id: name })
    return json(200, await fetchOne(environments, found.id, actor.projectId, query.fields))
  },
)
