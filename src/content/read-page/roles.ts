/** What an element is to the text of its page. */
export type Role =
  /** Runs on in the line. */
  | "inline"
  /** Begins and ends blocks of text. */
  | "block"
  /** A line break, which is white space. */
  | "break"
  /** Not text, and the text around it runs on as if it were not there. */
  | "nothing"
  /** Not read, and no name runs across it. */
  | "object"
  /** Not read, and ends a block. */
  | "wall";

const tagsByRole: [Role, string][] = [
  // Without those that nobody writes any more: what HTML does not know is taken for the same.
  [
    "inline",
    "a abbr b bdi bdo cite data del dfn em font i ins label mark output picture q ruby s slot " +
      "small span strong sub sup time u var",
  ],
  [
    "block",
    "address article aside blockquote body button caption center dd details dialog dir div dl dt " +
      "fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li main " +
      "menu nav ol optgroup p search section summary table tbody td tfoot th thead tr ul",
  ],
  ["break", "br"],
  [
    "nothing",
    "area base datalist head link map meta noscript param rp rt rtc script source style template " +
      "title track wbr",
  ],
  [
    "object",
    "audio canvas code embed iframe img input kbd math meter object option progress samp select " +
      "svg textarea video",
  ],
  ["wall", "frameset hr listing noframes plaintext pre xmp"],
];

const roles = new Map<string, Role>(
  tagsByRole.flatMap(([role, tags]) => tags.split(" ").map((tag) => [tag, role] as const)),
);

/** The names of all elements that HTML knows, as a selector; the most frequent first, because it is tried in order. */
export const knownTags = [
  "div,span,a,p,li,img,script,i,body",
  ...tagsByRole.map(([, tags]) => tags.replaceAll(" ", ",")),
].join(",");

/** Role by tag name alone; undefined for elements that HTML does not know. */
export function roleOfTag(localName: string): Role | undefined {
  return roles.get(localName);
}

/** Matches every element whose text is never read, whatever its style. */
export const unreadSelector = [
  ...tagsByRole
    .filter(([role]) => role !== "inline" && role !== "block")
    .map(([, tags]) => tags.replaceAll(" ", ",")),
  "[contenteditable]:not([contenteditable=false])",
].join(",");
