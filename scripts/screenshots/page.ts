/** Shows the scenes of the picture that the address names, `?picture=tools&theme=dark`. */
import { createCardController } from "../../src/content/card/controller.ts";
import type { CardServices } from "../../src/content/card/services.ts";
import type { Target } from "../../src/content/card/target.ts";
import type { CardContent } from "../../src/model/card.ts";
import type { EntityId } from "../../src/model/entity.ts";
import type { RelatedData } from "../../src/model/library.ts";
import type { PageContext } from "../../src/model/page.ts";
import { changeSaved, type Saved } from "../../src/model/saved.ts";
import { defaultSettings, type Settings, type Theme } from "../../src/model/settings.ts";
import { cardContent } from "../../src/search/card.ts";
import { openLibrary } from "../../src/search/library.ts";
import { createRelated } from "../../src/search/related.ts";
import { type Hand, pictures, type Scene } from "./scenes.ts";

/** CSS pixels from one card to the next. */
const column = 446;
const row = 500;

const address = new URLSearchParams(location.search);
const theme = (address.get("theme") ?? "light") as Theme;
const scenes = pictures[address.get("picture") ?? "entities"] ?? [];

const context: PageContext = {
  url: "https://news.example/veto",
  title: "The bill that came back",
  language: "en",
  published: "2025-03-04",
  entities: { anthropic: 3, "california-sb-1047": 2, openai: 2, "gavin-newsom": 1 },
  passage: "Newsom vetoed SB 1047, the AI safety bill that Anthropic had come to support.",
};

const dataFile = (name: string) => fetch(`/data/${name}`);

const bytesOf = async (name: string) => new Uint8Array(await (await dataFile(name)).arrayBuffer());

const library = openLibrary({
  articles: await bytesOf("articles.bin"),
  entities: await bytesOf("entities.bin"),
});
const relatedData: RelatedData = await (await dataFile("related.json")).json();
const related = createRelated(relatedData, library);
const load = async (entity: EntityId): Promise<CardContent | null> =>
  cardContent(entity, context, library, related);

/** The roots are closed; pictures of what unfolds in them need a way in. */
const roots: ShadowRoot[] = [];
const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (init) {
  const root = attach.call(this, init);
  roots.push(root);
  return root;
};

function servicesOf(scene: Scene): CardServices {
  let settings: Settings = { ...defaultSettings, theme, ...scene.settings };
  let saved: Saved[] = [];
  const nothing = async () => {};
  return {
    load,
    explain: async () => null,
    settings: () => settings,
    async changeSettings(changes) {
      settings = { ...settings, ...changes };
    },
    loadSaved: async () => saved,
    async setSaved(thing, isSaved) {
      saved = changeSaved(saved, thing, isSaved ? "2026-11-21" : null);
    },
    openSearch: nothing,
    openOptions: nothing,
    copy: nothing,
    site: "news.example",
    ...scene.services,
  };
}

function write(scene: Scene, index: number): HTMLElement {
  const section = document.createElement("section");
  section.style.left = `${26 + (index % 3) * column}px`;
  section.style.top = `${12 + Math.floor(index / 3) * row}px`;
  section.innerHTML = `<p style="${scene.style ?? ""}"><b></b> came back to the capital.</p>`;
  document.body.append(section);
  const mention = section.querySelector("b") as HTMLElement;
  mention.textContent = scene.text;
  return mention;
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 60));

async function play(scene: Scene, index: number): Promise<void> {
  const mention = write(scene, index);
  const target: Target = {
    entity: scene.entity,
    ...(scene.others && { others: scene.others }),
    text: scene.text,
    rects: () => [...mention.getClientRects()] as DOMRect[],
    element: () => mention,
    passage: context.passage,
    block: scene.text,
    start: 0,
    end: scene.text.length,
  };
  const services = servicesOf(scene);
  const card = createCardController(services, new AbortController().signal);
  card.open(target, "click");
  await settle();
  const root = roots.at(-1);
  const hand: Hand = {
    async press(name) {
      const buttons = [...(root?.querySelectorAll("button") ?? [])];
      const label = (button: Element) => button.ariaLabel ?? button.textContent;
      buttons.find((button) => label(button) === name)?.click();
      await settle();
    },
    scrollDown: () => root?.querySelector(".scroller")?.scrollTo(0, 10_000),
  };
  await scene.act?.(hand);
}

document.documentElement.style.colorScheme = theme;
// Each card belongs to the last root that was made, so they come one after the other.
for (const [index, scene] of scenes.entries()) {
  await play(scene, index);
  if (scene.services?.load) await new Promise((resolve) => setTimeout(resolve, 400));
}
document.documentElement.dataset.ready = "";
