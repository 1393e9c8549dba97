import { handle } from './handle.ts'

/** The one way in for Next's route files; Next hands its route's context over as a second argument, which is not ours. */
export const answer = (request: Request): Promise<Response> => handle(request)
