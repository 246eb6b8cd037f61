import axe from "axe-core";

/**
 * What axe finds wrong with an element, one line each: the rule, and where. Rules about whole
 * documents are left out, because a test shows a piece of one.
 */
export async function violationsIn(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    rules: { region: { enabled: false }, "page-has-heading-one": { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`));
}
