import { Clock, Hourglass, Layers, Merge, Pause, Pin, RotateCw } from 'lucide-react'
import type { Badge } from '../graph/model.ts'

const icons: Record<Badge['kind'], typeof Clock> = {
  join: Merge,
  'with-items': Layers,
  retry: RotateCw,
  wait: Clock,
  timeout: Hourglass,
  pause: Pause,
  pinned: Pin,
}

/** The icon of a badge; its words stand in the badge's title. */
export function BadgeIcon({ kind }: { kind: Badge['kind'] }) {
  const Icon = icons[kind]
  return <Icon size={11} aria-hidden />
}
