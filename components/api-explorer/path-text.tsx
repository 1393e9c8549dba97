import { Fragment } from 'react'

/** A path, which may be broken before each of its parts and nowhere else. */
export function PathText({ children }: { readonly children: string }) {
  return children.split('/').map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of a path never move
    <Fragment key={index}>
      {index > 0 && (
        <>
          <wbr />/
        </>
      )}
      {part}
    </Fragment>
  ))
}
