/**
 * The other way to detect: the same engine with the detector and its tables in the page instead of
 * the background. Only measured; see docs/decisions/in-page-or-background.md.
 */
import { createPageEngine } from "../../../src/content/page-engine.ts";
import { noteStart, timed } from "../../../src/content/timed.ts";
import { createDetector } from "../../../src/detect/detector.ts";
import type { PackedLexicon } from "../../../src/model/lexicon.ts";
import { defaultSettings } from "../../../src/model/settings.ts";

/** Put in when it is built: parsing a string costs less than evaluating an object. */
declare const PACKED_LEXICON: string;

const open = () => createDetector(JSON.parse(PACKED_LEXICON) as PackedLexicon);
const detector = timed("open", open);

createPageEngine({
  read: async (blocks) => timed("detect", () => [...detector.read(blocks).entries()]),
  judge: async (readings, evidence) => timed("detect", () => detector.judge(readings, evidence)),
  settings: () => defaultSettings,
  onMove() {},
  onMentions() {},
  onFailure(error) {
    console.error(error);
  },
  signal: new AbortController().signal,
});
noteStart();
