import { parsedWorkflows } from '../../../workflows/parse-cache.ts'
import { readText } from '../../body.ts'
import { json } from '../../respond.ts'
import type { Handler } from '../../route.ts'
import { validity } from '../validity.ts'

/** POST /workflows/validate */
export const validateWorkflows: Handler = async (request) =>
  json(200, validity(parsedWorkflows(await readText(request))))
