/**
 * Half of the items are held out: rules and weights are never tuned on them.
 * Which, is decided by the id alone (FNV-1a, lowest bit of the mixed hash), so
 * that new items do not move old ones.
 */
export function isHeldOut(id: string): boolean {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return (((hash >>> 16) ^ hash) & 1) === 1;
}
