/** The card's own script, which the background runs in a frame when its reader first needs a card. */
import { loadSaved, setSaved } from "../../platform/page-runtime.ts";
import { createCardController } from "./controller.ts";
import { copyText } from "./copy-text.ts";

globalThis.sidelightCard = (services, signal) =>
  createCardController({ ...services, loadSaved, setSaved, copy: copyText }, signal);
