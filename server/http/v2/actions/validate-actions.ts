import { parseActions } from '../../../../engine/language/parse-actions.ts'
import { readText } from '../../body.ts'
import { json } from '../../respond.ts'
import type { Handler } from '../../route.ts'
import { validity } from '../validity.ts'

/** POST /actions/validate */
export const validateActions: Handler = async (request) => json(200, validity(parseActions(await readText(request))))
