import { isTyping } from '../actions/use-key-strokes.ts'

/** Whether keys are the canvas's while an element has the focus: fields and the text editor have their own meaning for
 * them, a dialog or menu takes them all. What was removed had the focus, and the next key must work too: so they are
 * heard on the whole page. */
export const isOnCanvas = (focused: EventTarget | null): boolean =>
  !isTyping(focused) && document.querySelector('[role=dialog], [role=menu]') === null

/** A task has the focus. */
export const isOnNode = (focused: EventTarget | null): boolean =>
  isOnCanvas(focused) && focused instanceof HTMLElement && focused.matches('.react-flow__node')
