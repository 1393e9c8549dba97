import { findCodeSource } from '../../../code-sources/find-code-source.ts'
import { createCodeSource, deleteCodeSource, updateCodeSource } from '../../../code-sources/write-code-source.ts'
import { checkScope } from '../../../definitions/check-scope.ts'
import { refuse } from '../../../refusal.ts'
import { asText, nothing, one, selection } from '../../contract/answers.ts'
import { sourceBody } from '../../contract/bodies.ts'
import { operation } from '../../contract/operation.ts'
import { fields, namespace, textParameter } from '../../contract/parameters.ts'
import { json, jsonText, noContent } from '../../respond.ts'
import { fetchOne } from '../lists/fetch-one.ts'
import { listOperation } from '../lists/list-operation.ts'
import { codeSources } from '../resources/code-sources.ts'
import { codeSource, newCodeSource } from '../schemas/code-sources.ts'
import { definitionArguments } from '../schemas/definitions.ts'

const { scope } = definitionArguments

/** GET /code_sources */
export const getCodeSources = listOperation(codeSources, 'Code sources')

/** GET /code_sources/{id or name} */
export const getCodeSource = operation(
  { summary: 'A code source, by id or name', query: { namespace, fields }, answers: { 200: selection(codeSource) } },
  async (_request, { actor, params, query }) => {
    const id = await findCodeSource(actor.projectId, params.identifier ?? '', query.namespace)
    return json(200, await fetchOne(codeSources, id, actor.projectId, query.fields))
  },
)

/** POST /code_sources?name: the text itself is the body. */
export const postCodeSource = operation(
  {
    summary: 'Store a new code source',
    query: { name: textParameter('Its name.'), scope, namespace },
    body: sourceBody,
    answers: { 201: asText(one(newCodeSource)) },
  },
  async (_request, { actor, query, body: content }) => {
    const { name, namespace } = query
    if (name === null) throw refuse('missing-argument', { name: 'name' })
    const scope = checkScope(actor, 'code_sources', query.scope)
    const id = await createCodeSource({ projectId: actor.projectId, name, namespace, scope, content })
    const { updated_at: _, ...made } = (await fetchOne(codeSources, id, actor.projectId)) ?? {}
    return jsonText(201, made)
  },
)

/** PUT /code_sources?identifier, or /code_sources/{id or name} */
export const putCodeSource = operation(
  {
    summary: 'Store a new text of a code source',
    query: { identifier: textParameter('Its id or name.'), scope, namespace },
    body: sourceBody,
    answers: { 200: asText(one(codeSource)) },
  },
  async (_request, { actor, params, query, body: content }) => {
    const { projectId } = actor
    const identifier = params.identifier ?? query.identifier
    if (identifier === null) throw refuse('missing-argument', { name: 'identifier' })
    const scope = checkScope(actor, 'code_sources', query.scope)
    const id = await findCodeSource(projectId, identifier, query.namespace)
    await updateCodeSource(id, { projectId, content, scope })
    return jsonText(200, await fetchOne(codeSources, id, projectId))
  },
)

/** DELETE /code_sources/{id or name} */
export const removeCodeSource = operation(
  { summary: 'Delete a code source that no dynamic action needs', query: { namespace }, answers: { 204: nothing } },
  async (_request, { actor, params, query }) => {
    const id = await findCodeSource(actor.projectId, params.identifier ?? '', query.namespace)
    await deleteCodeSource(actor.projectId, id)
    return noContent()
  },
)
