const words = (
  'a ac accumsan ad adipiscing aenean aliquam amet ante aptent arcu at auctor augue bibendum blandit commodo congue ' +
  'consectetuer consequat cras cubilia cum curabitur dapibus diam dictum dignissim dis dolor donec dui egestas eget ' +
  'elementum elit enim erat eros est et eu euismod facilisi fames faucibus felis fermentum feugiat fringilla fusce'
).split(' ')

/** Filler text: paragraphs of so many words each. */
export const loremIpsum = (
  { count, html, min, max }: { count: number; html: boolean; min: number; max: number },
  random: () => number,
): string => {
  const paragraphs = Array.from({ length: Math.max(0, count) }, () => {
    const size = min + Math.floor(random() * Math.max(1, max - min))
    const text = Array.from({ length: size }, () => words[Math.floor(random() * words.length)] as string).join(' ')
    return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`
  })
  return html ? paragraphs.map((text) => `<p>${text}</p>`).join('\n') : paragraphs.join('\n\n')
}
