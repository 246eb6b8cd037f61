/** `node` and the hosts of the shadow trees around it, the outermost first. */
function withHosts(node: Node): Node[] {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? [...withHosts(root.host), node] : [node];
}

/** Compares two nodes by their place on the page, shadow trees counting as inside of their hosts. */
export function comparePlaces(a: Node, b: Node): number {
  if (a === b) return 0;
  // Asked of the second, because `sort` gives the later one first and Chromium looks for siblings
  // backwards: a list that is nearly in order costs next to nothing.
  const position = b.compareDocumentPosition(a);
  if (!(position & Node.DOCUMENT_POSITION_DISCONNECTED)) {
    return position & Node.DOCUMENT_POSITION_FOLLOWING ? 1 : -1;
  }
  const [hostsOfA, hostsOfB] = [withHosts(a), withHosts(b)];
  const level = hostsOfA.findIndex((host, i) => host !== hostsOfB[i]);
  const [x, y] = [hostsOfA[level], hostsOfB[level]];
  if (!x || !y) return hostsOfA.length - hostsOfB.length;
  const isTorn = x.compareDocumentPosition(y) & Node.DOCUMENT_POSITION_DISCONNECTED;
  return isTorn ? 0 : comparePlaces(x, y);
}
