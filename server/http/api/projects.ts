import { z } from 'zod'
import { createProject, deleteProject } from '../../projects/projects.ts'
import { projectsOf } from '../../projects/projects-of.ts'
import { nothing, one } from '../contract/answers.ts'
import { jsonBody } from '../contract/bodies.ts'
import { operation } from '../contract/operation.ts'
import { noContent } from '../respond.ts'
import { localOnly } from './local-only.ts'
import { newProject, project } from './schemas/accounts.ts'
import { valueResponse } from './value-response.ts'

/** GET /api/projects: those the actor may work in. */
export const getProjects = operation(
  { summary: "One's projects", answers: { 200: one(z.strictObject({ projects: z.array(project) })) } },
  async (_request, { actor }) => valueResponse({ projects: await projectsOf(actor) }),
)

/** POST /api/projects {name} */
export const postProject = operation(
  { summary: 'Make a project', body: jsonBody('project', newProject), answers: { 201: one(project) } },
  async (_request, { actor, body: { name } }) => {
    await createProject(actor, name)
    return valueResponse({ id: name, role: 'admin' }, 201)
  },
  localOnly,
)

/** DELETE /api/projects/{id} */
export const removeProject = operation(
  { summary: 'Delete a project', answers: { 204: nothing } },
  async (_request, { params }) => {
    await deleteProject(params.id ?? '')
    return noContent()
  },
  localOnly,
)
