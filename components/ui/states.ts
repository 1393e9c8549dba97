/*
 * The state vocabulary of the whole console: nodes, rows, badges, bars and the calendar take colour, icon and fill from
 * here and nowhere else. Colour is never the only signal: each state has an icon too, and bars have a fill pattern.
 * The colours themselves are tokens of app/globals.css: put `data-hue={look.hue}` on an element and use the utilities
 * `bg-hue`, `bg-hue-soft`, `text-hue`, `text-hue-ink` and `border-hue` in it and below it.
 */
import {
  Ban,
  Check,
  Circle,
  CircleDashed,
  Clock,
  Hourglass,
  LoaderCircle,
  type LucideIcon,
  Pause,
  SkipForward,
  X,
} from 'lucide-react'
import type { State } from '../../engine/workflow/states.ts'

/** NONE: in the definition, but never created. */
export type ShownState = State | 'NONE'

export type Hue =
  | 'idle'
  | 'waiting'
  | 'running'
  | 'delayed'
  | 'paused'
  | 'success'
  | 'error'
  | 'cancelled'
  | 'skipped'
  | 'none'

export interface StateLook {
  readonly hue: Hue
  readonly icon: LucideIcon
  /** Fill of bars. */
  readonly fill: 'plain' | 'striped'
  /** Outline of nodes. */
  readonly outline: 'solid' | 'dashed'
  /** The icon turns (held still when the system asks for less motion). */
  readonly turns: boolean
  /** The solid colour, for what takes a colour and no class (canvas, SVG, minimap). */
  readonly color: string
}

const look = (hue: Hue, icon: LucideIcon, more: Partial<StateLook> = {}): StateLook => ({
  hue,
  icon,
  fill: 'plain',
  outline: 'solid',
  turns: false,
  color: `var(--${hue})`,
  ...more,
})

export const stateLooks: Readonly<Record<ShownState, StateLook>> = {
  IDLE: look('idle', Circle, { outline: 'dashed' }),
  WAITING: look('waiting', Hourglass),
  RUNNING: look('running', LoaderCircle, { turns: true }),
  DELAYED: look('delayed', Clock),
  PAUSED: look('paused', Pause),
  SUCCESS: look('success', Check),
  ERROR: look('error', X),
  CANCELLED: look('cancelled', Ban, { fill: 'striped' }),
  SKIPPED: look('skipped', SkipForward),
  NONE: look('none', CircleDashed, { outline: 'dashed' }),
}
