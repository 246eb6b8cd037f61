/** The card's own script, which the background runs in a frame when its reader first needs a card. */
import { loadSaved, setSaved } from "../../platform/page-runtime.ts";
import { copyText } from "./copy-text.ts";
import { createCardSurface } from "./surface.tsx";

globalThis.sidelightCard = (services, actions, onKey) =>
  createCardSurface({ ...services, loadSaved, setSaved, copy: copyText }, actions, onKey);
