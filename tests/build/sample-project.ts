import { readFileSync } from "node:fs";
import type { Tree } from "./sample-surroundings.ts";

const digest = {
  summit:
    "At the close of a summit in Vestland the head of Anthropic said that governments had let an opportunity pass. He asked them to measure how fast the technology spreads through the economy, and to settle soon who answers for the most capable systems. Other labs were more content with what the hosts had prepared.",
  pact: "Twelve states signed the Vestland Pact on machine learning in public offices. It obliges ministries to list every system that decides on benefits or permits, to name an officer for complaints, and to publish a yearly account. Two delegations left before the ceremony because a clause on border control had been struck out overnight.",
};

function record(fields: string, text: string): string {
  return `---\n${fields}\n---\n${text}\n`;
}

/** A small project whose data can be built: two entities, two publishers, two records. */
export const sampleProject: Tree = {
  "knowledge/rules.yaml": readFileSync("knowledge/rules.yaml"),
  "knowledge/jurisdictions.yaml":
    "int: { name: International, words: [] }\nus: { name: United States, words: [American] }\n",
  "knowledge/publishers.yaml": [
    "daily-press: { name: The Daily Press, domains: [daily.example], kind: press, country: US }",
    "vestland: { name: Government of Vestland, domains: [gov.vestland.example], kind: government, country: INT }",
  ].join("\n"),
  "knowledge/lab/anthropic.yaml":
    "name: Anthropic\nsummary: A company that builds large language models and sells access to them.\njurisdiction: us\nreviewed: true\n",
  "knowledge/policy/vestland-pact.yaml":
    "name: Vestland Pact\nsummary: An agreement of twelve states on machine learning in public offices.\njurisdiction: int\nstatus: { text: Signed, date: 2025-03-01 }\nreviewed: true\n",
  "corpus/2025/2025-02-11-daily-press-summit.md": record(
    "title: Head of Anthropic calls summit a lost chance\nurl: https://daily.example/2025/02/11/summit\npublisher: daily-press\npublished: 2025-02-11\nlanguage: en\nkind: news\nabout: [anthropic]\ndigest: machine",
    digest.summit,
  ),
  "corpus/2025/2025-03-01-vestland-pact-signed.md": record(
    "title: Text of the Vestland Pact\nurl: https://gov.vestland.example/pact\npublisher: vestland\npublished: 2025-03-01\nlanguage: en\nkind: law\nabout: [vestland-pact]\ndigest: reviewed",
    digest.pact,
  ),
};
