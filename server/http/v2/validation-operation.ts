import { passesValidation } from '../../../engine/language/rules.ts'
import type { Parsed } from '../../../engine/language/spec.ts'
import { problemText } from '../../definitions/check-problems.ts'
import { one } from '../contract/answers.ts'
import type { Body } from '../contract/contract.ts'
import { operation } from '../contract/operation.ts'
import { json } from '../respond.ts'
import type { Operation } from '../route.ts'
import { validity } from './schemas/definitions.ts'

/** POST …/validate: what Mistral refuses only when it creates passes here, as it does there. */
export const validationOperation = (
  summary: string,
  body: Body<string>,
  parse: (text: string) => Parsed<unknown>,
): Operation =>
  operation({ summary, body, answers: { 200: one(validity) } }, async (_request, { body }) => {
    const problem = parse(body).problems.find(({ severity, rule }) => severity === 'error' && !passesValidation(rule))
    return json(200, problem === undefined ? { valid: true } : { valid: false, error: problemText(problem) })
  })
