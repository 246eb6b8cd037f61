import { render } from "preact";
import { loadLibrary, loadRelated } from "../platform/data.ts";
import { askTab, extensionUrl, reloadTab } from "../platform/extension.ts";
import { followSettings } from "../platform/follow-settings.ts";
import { watchPage } from "../platform/watch-page.ts";
import { openLibrary } from "../search/library.ts";
import { createRelated } from "../search/related.ts";
import { pageArticles } from "./page-articles.ts";
import { Panel, type PanelProps } from "./panel.tsx";

/** About two screens of a panel. */
const mostArticles = 12;

const root = document.getElementById("panel") as HTMLElement;

let props: PanelProps = {
  page: { state: "asking" },
  corpus: { state: "loading" },
  libraryUrl: extensionUrl("src/library/index.html"),
  onJump(entity) {
    if (props.page.state === "read") void askTab(props.page.tabId, "jump", entity);
  },
  onReload() {
    const { page } = props;
    if (page.state === "unreadable" && page.tabId !== undefined) void reloadTab(page.tabId);
  },
};

function show(changes: Partial<PanelProps>) {
  props = { ...props, ...changes };
  render(<Panel {...props} />, root);
}

async function loadCorpus() {
  try {
    const [libraryData, relatedData] = await Promise.all([loadLibrary(), loadRelated()]);
    const library = openLibrary(libraryData);
    const { related } = createRelated(relatedData, library);
    const articlesFor: Extract<PanelProps["corpus"], { state: "ready" }>["articlesFor"] = (
      briefing,
    ) => pageArticles(briefing, related, mostArticles);
    show({ corpus: { state: "ready", library, articlesFor } });
  } catch (error) {
    show({ corpus: { state: "missing", problem: (error as Error).message } });
  }
}

show({});
void followSettings(() => {});
watchPage((page) => show({ page }));
void loadCorpus();
