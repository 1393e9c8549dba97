/** Under which name a page's draft is kept. */
export const draftSubject = (id: string | null): string => (id === null ? 'new-workflow' : `workflow:${id}`)
