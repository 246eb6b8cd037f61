import { render } from "preact";
import { formatBackup, parseBackup } from "../model/backup.ts";
import { defaultSettings, type Settings } from "../model/settings.ts";
import { forgetTraces, loadBackup, restoreBackup } from "../platform/backup.ts";
import { loadLibrary, loadSearchIndex } from "../platform/data.ts";
import { resetSettings, saveSettings } from "../platform/extension.ts";
import { followSettings } from "../platform/follow-settings.ts";
import { openTextIndex } from "../search/frozen/text-index.ts";
import { openLibrary } from "../search/library.ts";
import { downloadFile } from "../ui/download-file.ts";
import type { DataFacts } from "./about.tsx";
import type { Keeping } from "./kept.tsx";
import { Options } from "./options.tsx";

const root = document.getElementById("options") as HTMLElement;

let settings: Settings = defaultSettings;
let data: DataFacts | Error | undefined;

const keeping: Keeping = {
  async download() {
    const day = new Date().toISOString().slice(0, 10);
    const text = formatBackup(await loadBackup());
    downloadFile(`sidelight-backup-${day}.json`, "application/json", text);
  },
  async restore(file) {
    const backup = parseBackup(await file.text());
    if (!backup) throw new Error(`${file.name} is no backup of Sidelight's`);
    await restoreBackup(backup);
  },
  forget: forgetTraces,
};

function show() {
  render(
    <Options
      settings={settings}
      data={data}
      save={saveSettings}
      reset={resetSettings}
      keeping={keeping}
    />,
    root,
  );
}

async function readDataFacts(): Promise<DataFacts | Error> {
  try {
    const [libraryFile, searchFile] = await Promise.all([loadLibrary(), loadSearchIndex()]);
    const { dataDate, articleCount, entityCount } = openLibrary(libraryFile);
    // Opening checks the file: here readers look for what is wrong with the search.
    openTextIndex(searchFile);
    return { dataDate, articleCount, entityCount };
  } catch (error) {
    return error as Error;
  }
}

await followSettings((now) => {
  settings = now;
  show();
});
data = await readDataFacts();
show();
