import type { CheckedText } from '../../engine/language/check-text.ts'
import { checkText } from '../../engine/language/check-text.ts'
import { projectCatalogue } from './project-catalogue.ts'

/** A text with all its problems, its calls judged by what the project can use; nothing is stored. */
export const validateText = async (projectId: string, text: string): Promise<CheckedText> =>
  checkText(text, await projectCatalogue(projectId))
