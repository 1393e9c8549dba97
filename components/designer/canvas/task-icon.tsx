import {
  Braces,
  CircleDot,
  Cloud,
  Globe,
  Mail,
  MessageSquare,
  OctagonX,
  Puzzle,
  Terminal,
  Timer,
  UserCheck,
  Variable,
  Workflow,
} from 'lucide-react'

const known: Record<string, typeof Globe> = {
  'std.http': Globe,
  'std.mistral_http': Globe,
  'std.email': Mail,
  'std.ssh': Terminal,
  'std.ssh_proxied': Terminal,
  'std.javascript': Braces,
  'std.js': Braces,
  'std.echo': MessageSquare,
  'std.noop': CircleDot,
  'std.async_noop': UserCheck,
  'std.fail': OctagonX,
  'std.sleep': Timer,
}
const clouds = /^(nova|glance|keystone|neutron|cinder|heat|swift|ironic|trove|designate|magnum|zun|baremetal|openstack)/

/** An icon for what a task runs. */
export function TaskIcon({ runs, target }: { runs: 'action' | 'workflow'; target: string }) {
  const Icon =
    runs === 'workflow'
      ? Workflow
      : Object.hasOwn(known, target)
        ? known[target]!
        : target.includes('<%') || target.includes('{{')
          ? Variable
          : clouds.test(target)
            ? Cloud
            : Puzzle
  return <Icon size={16} aria-hidden />
}
