/** Header of a refusal: its row in the error table, for which Mistral's body has no room. */
export const faultCodeHeader = 'x-fault-code'
