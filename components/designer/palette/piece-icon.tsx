import {
  CircleCheck,
  CircleSlash,
  GitFork,
  type LucideIcon,
  Merge,
  OctagonX,
  Pause,
  Repeat,
  RotateCw,
  TimerReset,
  Undo2,
  UserCheck,
} from 'lucide-react'
import { TaskIcon } from '../canvas/task-icon.tsx'
import type { Piece } from './pieces.ts'

const commands = { fail: OctagonX, succeed: CircleCheck, pause: Pause, noop: CircleSlash }
const patterns = { approval: UserCheck, fan: GitFork, backoff: TimerReset, saga: Undo2 }
const flow = { join: Merge, 'with-items': Repeat, retry: RotateCw }

/** An icon for a piece of the palette. */
export function PieceIcon({ piece }: { readonly piece: Piece }) {
  if (piece.kind === 'action') return <TaskIcon runs="action" target={piece.action} />
  if (piece.kind === 'workflow') return <TaskIcon runs="workflow" target={piece.workflow} />
  const Icon: LucideIcon =
    piece.kind === 'command'
      ? commands[piece.command]
      : piece.kind === 'pattern'
        ? patterns[piece.pattern]
        : flow[piece.kind]
  return <Icon size={16} aria-hidden />
}
