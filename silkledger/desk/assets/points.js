// Places in a text: spans count code points, JavaScript cuts in UTF-16 units; behind the first emoji
// they differ.
export class Points {
  constructor(text) {
    this.pairs = /[\ud800-\udbff]/.test(text) ? pairs(text) : [];
  }

  units(span) { return span.map((point) => point + below(this.pairs, (pair) => pair < point)); }

  // Each pair before a unit is one code point less.
  points(units) { return units.map((unit) => unit - below(this.pairs, (pair, at) => pair + at < unit)); }
}

// The code points that take two units, in order.
function pairs(text) {
  const found = [];
  let point = 0;
  for (const character of text) { if (character.length === 2) found.push(point); point++; }
  return found;
}

// How many of a sorted list come first that are so.
function below(sorted, isSo) {
  let low = 0, high = sorted.length;
  while (low < high) { const middle = (low + high) >> 1; if (isSo(sorted[middle], middle)) low = middle + 1; else high = middle; }
  return low;
}
