import { handle } from '../../../server/http/handle.ts'

export const dynamic = 'force-dynamic'
export { handle as DELETE, handle as GET, handle as POST, handle as PUT }
