import type { GraphModel } from '../designer/graph/model.ts'
import type { Point } from '../designer/layout/elk-graph.ts'
import { layoutGraph } from '../designer/layout/layout-graph.ts'
import { structureKey } from '../designer/layout/structure.ts'
import { download, fileName } from './download.ts'
import { graphSvg } from './graph-svg.ts'

/** What a colour of the console is in the light theme: pictures go into documents. */
function lightColours(): { readonly colour: (css: string) => string; readonly end: () => void } {
  const probe = document.createElement('span')
  probe.style.colorScheme = 'light'
  probe.dataset.theme = 'light'
  document.body.append(probe)
  const colour = (css: string) => {
    probe.style.color = css
    return getComputedStyle(probe).color
  }
  return { colour, end: () => probe.remove() }
}

/** The graph of a workflow as it stands on the canvas. */
export interface GraphPicture {
  readonly name: string
  readonly model: GraphModel
  readonly pins: ReadonlyMap<string, Point>
}

async function draw({ name, model, pins }: GraphPicture): Promise<string> {
  const layout = await layoutGraph(model, structureKey(model))
  const { colour, end } = lightColours()
  try {
    return graphSvg({ model, layout, pins, title: name, colour })
  } finally {
    end()
  }
}

const svgType = 'image/svg+xml'

export async function exportSvg(picture: GraphPicture): Promise<void> {
  download(fileName(picture.name, 'svg'), new Blob([await draw(picture)], { type: svgType }))
}

/** Larger ones are refused by browsers. */
const mostPixels = 16_000

/** The same in pixels, two for each of the screen's where the browser can. */
export async function exportPng(picture: GraphPicture): Promise<void> {
  const address = URL.createObjectURL(new Blob([await draw(picture)], { type: svgType }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const scale = Math.min(2, mostPixels / Math.max(image.width, image.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.ceil(image.width * scale)
    canvas.height = Math.ceil(image.height * scale)
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
    if (blob === null) throw new Error('the browser could not make the picture')
    download(fileName(picture.name, 'png'), blob)
  } finally {
    URL.revokeObjectURL(address)
  }
}
