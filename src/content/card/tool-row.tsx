import type { CardContent } from "../../model/card.ts";
import type { MarkReasons } from "../../model/mention.ts";
import type { Muted } from "../../model/muted.ts";
import { type CitationFormat, formatWords } from "../../ui/citation.ts";
import type { Target } from "./target.ts";
import type { Panel, ToolActions, ToolsState } from "./tools.ts";

/** The tools as the view needs them. */
export interface ToolsProps {
  state: ToolsState;
  actions: ToolActions;
  /** The host that "on this site" means. */
  site: string;
}

interface ToolRowProps {
  content: CardContent;
  /** The mention, where the card is about it and not about something that it led to. */
  mention: Target | undefined;
  tools: ToolsProps;
}

/** One quiet row of what a reader can do, and what unfolds under it. */
export function ToolRow({ content, mention, tools }: ToolRowProps) {
  const { actions, state } = tools;
  const unfold = (panel: Panel, label: string) => (
    <button
      type="button"
      aria-expanded={state.panel === panel}
      onClick={() => actions.unfold(panel, mention)}
    >
      {label}
    </button>
  );
  return (
    <div class="tools">
      <fieldset class="tool-row" aria-label="Tools">
        <button type="button" onClick={() => actions.copy(content)}>
          Copy
        </button>
        {content.related.length > 0 && unfold("cite", "Cite")}
        <button type="button" onClick={() => actions.search(content.entity.name)}>
          Search for more
        </button>
        {mention && unfold("why", "Why is this marked?")}
        {mention && unfold("mute", "Not this")}
        {unfold("off", "Off on this site")}
      </fieldset>
      <OpenPanel content={content} mention={mention} tools={tools} />
    </div>
  );
}

function OpenPanel({ content, mention, tools }: ToolRowProps) {
  const { state, actions, site } = tools;
  switch (state.panel) {
    case "cite":
      return <Cite content={content} actions={actions} />;
    case "why":
      return mention ? <Why text={mention.text} reasons={state.reasons} /> : null;
    case "mute":
      return mention ? <Mute content={content} mention={mention} tools={tools} /> : null;
    case "off":
      return (
        <div class="panel">
          <p>
            Nothing will be read or marked on {site}. The toolbar button and the options turn
            Sidelight on there again.
          </p>
          <button type="button" class="inline" onClick={actions.turnOff}>
            Turn off on {site}
          </button>
        </div>
      );
    case null:
      return null;
  }
}

function Cite({ content, actions }: { content: CardContent; actions: ToolActions }) {
  const { related } = content;
  let chosen: HTMLSelectElement | null = null;
  const copy = (format: CitationFormat) => {
    const article = related.find(({ id }) => id === chosen?.value);
    actions.cite(article ? [article] : related, format);
  };
  return (
    <div class="panel">
      <select
        aria-label="What to cite"
        ref={(element) => {
          chosen = element;
        }}
      >
        <option value="">All {related.length} articles shown here</option>
        {related.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
      <fieldset class="choices-row" aria-label="Copy the reference as">
        {(Object.keys(formatWords) as CitationFormat[]).map((format) => (
          <button key={format} type="button" class="inline" onClick={() => copy(format)}>
            {formatWords[format]}
          </button>
        ))}
      </fieldset>
    </div>
  );
}

function Reasons({ heading, reasons }: { heading: string; reasons: string[] }) {
  if (reasons.length === 0) return null;
  return (
    <>
      <h4>{heading}</h4>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </>
  );
}

/** A probability in words; the figure follows it. */
function inWords(confidence: number): string {
  if (confidence >= 0.98) return "Nearly certain";
  if (confidence >= 0.85) return "Very likely";
  return confidence >= 0.65 ? "Likely" : "More likely than not";
}

/** Lets a reader judge a mark that looks wrong. */
function Why({ text, reasons }: { text: string; reasons: MarkReasons | null | undefined }) {
  if (reasons === undefined) return <p class="panel">Looking it up …</p>;
  if (reasons === null) return <p class="panel">The page has changed; this is no name any more.</p>;
  const percent = new Intl.NumberFormat(undefined, { style: "percent" });
  const isSpeltSo = reasons.alias === text;
  return (
    <div class="panel">
      <p>
        “{text}” is {isSpeltSo ? "" : `read as “${reasons.alias}”, `}one of its names.{" "}
        {reasons.rule}.
      </p>
      <Reasons heading="For it" reasons={reasons.pro} />
      <Reasons heading="Against it" reasons={reasons.contra} />
      <p>
        {inWords(reasons.confidence)}: {percent.format(reasons.confidence)}.
      </p>
    </div>
  );
}

interface MuteProps {
  content: CardContent;
  mention: Target;
  tools: ToolsProps;
}

/** What can be muted, and where: two lines of two buttons. */
function Mute({ content, mention, tools: { actions, site } }: MuteProps) {
  const { id, name } = content.entity;
  const choices: { what: string; entry: Muted }[] = [
    { what: `“${mention.text}”`, entry: { entity: id, alias: mention.text } },
    { what: `${name} by any name`, entry: { entity: id } },
  ];
  return (
    <div class="panel">
      <p>Do not mark …</p>
      {choices.map(({ what, entry }) => (
        <fieldset key={what} class="choices-row" aria-label={`Do not mark ${what}`}>
          <span>{what}</span>
          <button
            type="button"
            class="inline"
            onClick={() => actions.mute({ ...entry, site }, what)}
          >
            on {site}
          </button>
          <button type="button" class="inline" onClick={() => actions.mute(entry, what)}>
            anywhere
          </button>
        </fieldset>
      ))}
    </div>
  );
}
