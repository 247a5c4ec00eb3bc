// Moves one end of a stretch of text by a word, outwards or inwards; the other end stays.
export function moveEdge(words, [start, end], edge, outwards) {
  const solid = words.filter(({ segment }) => segment.trim());
  if (edge === "start") {
    const starts = solid.map(({ index }) => index);
    const next = outwards ? starts.filter((unit) => unit < start).at(-1) : starts.find((unit) => unit > start && unit < end);
    return [next ?? start, end];
  }
  const ends = solid.map(({ index, segment }) => index + segment.length);
  const next = outwards ? ends.find((unit) => unit > end) : ends.filter((unit) => unit < end && unit > start).at(-1);
  return [start, next ?? end];
}
