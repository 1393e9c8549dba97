/*
 * Where the focus was before a window opened, so that it can go back there. Radix remembers the button that opens a
 * window if that is part of it; ours are opened by keys, menus and other components, too. A menu's item is no place to
 * come back to: the menu is gone by then, and what had the focus before it (its button, a node) is meant.
 */
let last: HTMLElement | null = null

if (typeof document !== 'undefined') {
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement && target.closest('[role=menu]') === null) last = target
  })
}

/** What has the focus, or had it before the menu that is open. */
export function focusBefore(): HTMLElement | null {
  const focused = document.activeElement
  const isNowhere = focused === null || focused === document.body || focused.closest('[role=menu]') !== null
  return isNowhere ? last : (focused as HTMLElement)
}
