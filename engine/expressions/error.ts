/** The two expression languages. */
export type Language = 'yaql' | 'jinja'

/**
 * Why a text with expressions came to nothing. `grammar`: it cannot be parsed; `evaluation`: it failed when run;
 * `limit`: it used up a budget. `message` has Mistral's wording and never holds the data the expression ran on.
 */
export interface ExpressionError {
  readonly kind: 'grammar' | 'evaluation' | 'limit'
  readonly message: string
  readonly language?: Language
  /** The bare reason: the class Python would raise and its text. */
  readonly cause?: { readonly type: string; readonly message: string }
}
