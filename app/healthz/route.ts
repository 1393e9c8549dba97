import { handle } from '../../server/http/handle.ts'

export const dynamic = 'force-dynamic'
export { handle as GET }
