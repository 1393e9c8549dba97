import { createProject, deleteProject } from '../../projects/projects.ts'
import { projectsOf } from '../../projects/projects-of.ts'
import { refuse } from '../../refusal.ts'
import { kindOf, readObject, textField } from '../body.ts'
import { noContent } from '../respond.ts'
import type { Handler } from '../route.ts'
import { requireMode } from './require-mode.ts'
import { valueResponse } from './value-response.ts'

/** GET /api/projects: those the actor may work in. */
export const getProjects: Handler = async (_request, { actor }) => valueResponse({ projects: await projectsOf(actor) })

/** POST /api/projects {name} */
export const postProject: Handler = async (request, { actor }) => {
  requireMode('local')
  const body = await readObject(request, 'project', ['name'])
  const name = textField(body, 'name') ?? ''
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u.test(name)) {
    throw refuse('bad-field', {
      field: 'name',
      value: kindOf(body.name),
      message: 'Expected letters, digits and . _ - only, at most 64',
    })
  }
  await createProject(actor, name)
  return valueResponse({ id: name, role: 'admin' }, 201)
}

/** DELETE /api/projects/{id} */
export const removeProject: Handler = async (_request, { params }) => {
  requireMode('local')
  await deleteProject(params.id ?? '')
  return noContent()
}
