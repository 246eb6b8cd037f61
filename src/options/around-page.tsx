import type { ChangeProps } from "./mark-choices.tsx";
import { SwitchRow } from "./switch-row.tsx";

/** What Sidelight adds to the browser itself. */
export function AroundPage({ settings, change }: ChangeProps) {
  return (
    <section>
      <h2>Around the page</h2>
      <SwitchRow
        label="Number on the toolbar button"
        note="How many different things the page names."
        isOn={settings.badge}
        onChange={(badge) => change({ badge }, `Number: ${badge ? "on" : "off"}`)}
      />
      <SwitchRow
        label="Search in the context menu"
        note="For the text that you have selected."
        isOn={settings.contextMenu}
        onChange={(contextMenu) =>
          change({ contextMenu }, `Context menu: ${contextMenu ? "on" : "off"}`)
        }
      />
      <p class="quiet small">
        Type <kbd>sl</kbd> and a space in the address bar to search from there. Keys are set in the
        browser's own list of extension shortcuts.
      </p>
    </section>
  );
}
