import { render } from "preact";
import type { Settings } from "../model/settings.ts";
import { loadLibrary } from "../platform/data.ts";
import { resetSettings, saveSettings } from "../platform/extension.ts";
import { loadSettings, watchSettings } from "../platform/page-runtime.ts";
import type { DataFacts } from "./about.tsx";
import { Options } from "./options.tsx";

const root = document.getElementById("options") as HTMLElement;

let settings: Settings = await loadSettings();
let data: DataFacts | Error | undefined;

function show() {
  document.documentElement.dataset.theme = settings.theme;
  document.documentElement.dataset.textSize = settings.textSize;
  render(
    <Options settings={settings} data={data} save={saveSettings} reset={resetSettings} />,
    root,
  );
}

async function readDataFacts(): Promise<DataFacts | Error> {
  try {
    const { dataDate, articles, entities } = await loadLibrary();
    return { dataDate, articleCount: articles.id.length, entityCount: entities.length };
  } catch (error) {
    return error as Error;
  }
}

const forever = new AbortController().signal;
watchSettings((changed) => {
  settings = changed;
  show();
}, forever);
show();
data = await readDataFacts();
show();
