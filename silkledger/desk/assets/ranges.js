// A range of an element's text, for a highlight; where it stands on the screen is asked as it stands then.
export function rangeIn(element, from, to) {
  const range = new StaticRange({ ...edge(element, from, "start"), ...edge(element, to, "end") });
  range.getBoundingClientRect = () => {
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return live.getBoundingClientRect();
  };
  return range;
}

function edge(element, offset, name) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = offset, node = walker.nextNode(), last = node;
  while (node && left > node.length) { left -= node.length; last = node; node = walker.nextNode(); }
  const container = node || last || element;
  return { [`${name}Container`]: container, [`${name}Offset`]: node ? left : container.length || 0 };
}
