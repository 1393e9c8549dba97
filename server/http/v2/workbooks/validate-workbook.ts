import { parseWorkbook } from '../../../../engine/language/parse-workbook.ts'
import { readText } from '../../body.ts'
import { json } from '../../respond.ts'
import type { Handler } from '../../route.ts'
import { validity } from '../validity.ts'

/** POST /workbooks/validate */
export const validateWorkbook: Handler = async (request) => json(200, validity(parseWorkbook(await readText(request))))
