/**
 * The other way to detect: the same engine with the detector and its tables in the page instead of
 * the background. Only measured; see docs/decisions/in-page-or-background.md.
 */
import { createPageEngine } from "../../../src/content/page-engine.ts";
import { noteStart, timed } from "../../../src/content/timed.ts";
import { openDetector } from "../../../src/detect/detector.ts";
import { packReadings, unpackCandidates } from "../../../src/model/packed-reading.ts";
import { defaultSettings } from "../../../src/model/settings.ts";

/** The file of the lexicon, put in when this is built, in base 64. */
declare const PACKED_LEXICON: string;

const open = () =>
  openDetector(Uint8Array.from(atob(PACKED_LEXICON), (char) => char.charCodeAt(0)));
const detector = timed("open", open);

createPageEngine({
  read: async (blocks) => timed("detect", () => packReadings(detector.read(blocks))),
  judge: async (packed, evidence) =>
    timed("detect", () => {
      const readings = packed.map((text) => ({ candidates: unpackCandidates(text), evidence: {} }));
      return detector.judge(readings, evidence);
    }),
  settings: () => defaultSettings,
  onMove() {},
  onMentions() {},
  onFailure(error) {
    console.error(error);
  },
  signal: new AbortController().signal,
});
noteStart();
