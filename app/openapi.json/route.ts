import { answer } from '../../server/http/answer.ts'

export const dynamic = 'force-dynamic'
export { answer as GET }
