import { parseActions } from '../../../../engine/language/parse-actions.ts'
import { actionsBody } from '../schemas/definitions.ts'
import { validationOperation } from '../validation-operation.ts'

/** POST /actions/validate */
export const validateActions = validationOperation('Check a text of ad-hoc actions', actionsBody, (text) =>
  parseActions(text),
)
