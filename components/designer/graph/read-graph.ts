import { drawText } from '../text/read-text.ts'
import type { GraphModel } from './model.ts'

/** The graph of the workflow with that name (or of the only one) in a text, null when the text cannot be drawn. */
export const readGraph = (text: string, name: string): GraphModel | null => drawText(text, name)?.model ?? null
