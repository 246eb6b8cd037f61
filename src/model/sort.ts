/** The orders in which a reader can have what was found. */
export const sorts = ["best", "newest", "oldest"] as const;
export type Sort = (typeof sorts)[number];
