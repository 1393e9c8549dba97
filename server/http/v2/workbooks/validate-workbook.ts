import { parseWorkbook } from '../../../../engine/language/parse-workbook.ts'
import { workbookBody } from '../schemas/definitions.ts'
import { validationOperation } from '../validation-operation.ts'

/** POST /workbooks/validate */
export const validateWorkbook = validationOperation('Check the text of a workbook', workbookBody, (text) =>
  parseWorkbook(text),
)
