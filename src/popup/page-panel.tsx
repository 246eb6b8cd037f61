import type { EntityId } from "../model/entity.ts";
import type { PageState } from "../model/page.ts";
import { Briefing } from "../ui/briefing.tsx";
import { nameEntries } from "../ui/named-entities.ts";
import { Examples, Notice } from "../ui/notice.tsx";
import { Cut, Unreadable, Waiting } from "../ui/page-notices.tsx";
import type { PopupLibrary } from "./corpus-state.ts";
import { exampleSearches } from "./results.tsx";

interface PagePanelProps {
  page: PageState;
  /** Where the reader has turned Sidelight off. */
  off: "here" | "everywhere" | undefined;
  library: PopupLibrary;
  onJump: (entity: EntityId) => void;
  onQuery: (query: string) => void;
  onReload: () => void;
  onOptions: () => void;
}

/** What the page under the popup names, or why there is nothing to show. */
export function PagePanel({ page, off, library, ...on }: PagePanelProps) {
  if (page.state === "asking") return <Waiting />;
  if (page.state === "unreadable") return <Unreadable page={page} onReload={on.onReload} />;
  if (off) return <Off where={off} host={page.host} onOptions={on.onOptions} />;
  const entities = nameEntries(page.briefing.entries, (id) => library.entity(id)?.name);
  const cut = <Cut units={page.briefing.readUnits} />;
  if (entities.length > 0) {
    return (
      <>
        {cut}
        <Briefing entities={entities} onJump={on.onJump} />
      </>
    );
  }
  if (!page.briefing.complete) return <Waiting />;
  return (
    <Notice title="Nothing recognised on this page">
      {cut}
      <p>
        Sidelight knows AI labs and models, laws and policies, and the people, institutions and
        events around them. Where a page names one, it is listed here. Until then, search for one:
      </p>
      <Examples names={exampleSearches} onPick={on.onQuery} />
    </Notice>
  );
}

interface OffProps {
  where: "here" | "everywhere";
  host: string;
  onOptions: () => void;
}

function Off({ where, host, onOptions }: OffProps) {
  if (where === "here") {
    return (
      <Notice title={`Off on ${host}`}>
        <p>Nothing is read or marked here. The switch below turns Sidelight on again.</p>
      </Notice>
    );
  }
  return (
    <Notice title="Marks are off">
      <p>No page is read or marked. The search above works all the same.</p>
      <p>
        <button type="button" class="button" onClick={onOptions}>
          Choose marks in the options
        </button>
      </p>
    </Notice>
  );
}
