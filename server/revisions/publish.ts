export interface Publish {
  readonly projectId: string
  /** Id or name of the workflow; name of the workbook. */
  readonly identifier: string
  readonly namespace: string
  /** Its new text. */
  readonly text: string
  /** The revision that the text was made from; null publishes over whatever is there. */
  readonly baseId: string | null
  readonly author: string
  readonly message: string
}
