import type { CardContent, EntityView } from "../../model/card.ts";
import type { EntityId } from "../../model/entity.ts";
import { KindGlyph } from "../../ui/kind-badge.tsx";
import { SaveButton } from "../../ui/save-button.tsx";
import { kindWords } from "../../ui/wording.ts";
import type { Answer, Card } from "./card-state.ts";
import { EntityBody, EntityKicker } from "./entity-view.tsx";
import type { Target } from "./target.ts";
import type { ToolsProps } from "./tool-row.tsx";
import { isAmongSaved, type ToolsState } from "./tools.ts";

/** What a reader can do in the card. */
export interface CardActions {
  close(): void;
  back(): void;
  follow(entity: EntityId): void;
  choose(content: CardContent): void;
  pin(pinned: boolean): void;
}

interface CardViewProps {
  card: Card;
  pinned: boolean;
  actions: CardActions;
  tools: ToolsProps;
}

/** The whole card: a heading that names it, its buttons, and what came of the question. */
export function CardView({ card, pinned, actions, tools }: CardViewProps) {
  const { answer, trail, target } = card;
  const entity = answer?.is === "content" ? answer.content.entity : undefined;
  const name = entity?.name ?? target.text;
  const label = entity ? `${name}, ${kindWords[entity.kind].one.toLowerCase()}` : name;
  const isOwn = entity?.id === target.entity;
  const kicker = entity ? <EntityKicker entity={entity} /> : <p class="kicker">Sidelight</p>;
  return (
    <section class="card" role="dialog" aria-label={label}>
      <div class="top">
        {trail.length > 0 ? <BackButton trail={trail} onBack={actions.back} /> : kicker}
        <div class="buttons">
          {entity && <SaveEntity entity={entity} tools={tools} />}
          <IconButton
            label="Keep open"
            pressed={pinned}
            path={pinPath}
            onClick={() => actions.pin(!pinned)}
          />
          {answer?.is !== "updated" && (
            <IconButton label="Options" path={optionsPath} onClick={tools.actions.options} />
          )}
          <IconButton label="Close" path={closePath} onClick={actions.close} />
        </div>
      </div>
      {trail.length > 0 && kicker}
      <h2 class="name" tabIndex={-1}>
        {name}
      </h2>
      <CardBody
        answer={answer}
        mention={isOwn ? target : undefined}
        actions={actions}
        tools={tools}
      />
      <Said card={card} state={tools.state} />
    </section>
  );
}

interface CardBodyProps {
  answer: Answer | undefined;
  mention: Target | undefined;
  actions: CardActions;
  tools: ToolsProps;
}

function CardBody({ answer, mention, actions, tools }: CardBodyProps) {
  switch (answer?.is) {
    case undefined:
      return <p class="note">Looking it up …</p>;
    case "content":
      return (
        <EntityBody
          content={answer.content}
          mention={mention}
          onFollow={actions.follow}
          tools={tools}
        />
      );
    case "choice":
      return <Chooser contents={answer.contents} onChoose={actions.choose} />;
    case "unknown":
      return <p class="note">Sidelight has no entry for this name.</p>;
    case "updated":
      return <p class="note">Sidelight was updated. Reload this page to use it here.</p>;
    case "unreachable":
      return (
        <p class="note">
          Sidelight did not answer.{" "}
          <button type="button" class="inline" onClick={() => actions.follow(answer.entity)}>
            Try again
          </button>
        </p>
      );
  }
}

interface ChooserProps {
  contents: CardContent[];
  onChoose: (content: CardContent) => void;
}

function Chooser({ contents, onChoose }: ChooserProps) {
  return (
    <>
      <p class="note">The page does not say which one is meant.</p>
      <ul class="choices" aria-label="Possible meanings">
        {contents.map((content) => (
          <li key={content.entity.id}>
            <button type="button" onClick={() => onChoose(content)}>
              <KindGlyph kind={content.entity.kind} />
              <span class="choice-name">{content.entity.fullName ?? content.entity.name}</span>
              <span class="choice-summary">
                {kindWords[content.entity.kind].one} · {content.entity.summary}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function nameOf(answer: Answer | undefined): string {
  return answer?.is === "content" ? answer.content.entity.name : "the choice";
}

/** The way back to what led here; how far it is, once it is more than a step. */
function BackButton({ trail, onBack }: { trail: Answer[]; onBack: () => void }) {
  const name = nameOf(trail.at(-1));
  const depth = trail.length > 1 ? `${trail.length} steps from ${nameOf(trail[0])}` : "";
  return (
    <button
      type="button"
      class="back"
      aria-label={`Back to ${name}${depth && `, ${depth}`}`}
      onClick={onBack}
    >
      <Icon path="M10 3 5 8l5 5" />
      <span class="back-name">{name}</span>
      {depth && <span class="depth">{depth}</span>}
    </button>
  );
}

function SaveEntity({ entity: { id, name }, tools }: { entity: EntityView; tools: ToolsProps }) {
  const thing = { what: "entity", id } as const;
  return (
    <SaveButton
      name={name}
      isSaved={isAmongSaved(tools.state, thing)}
      onToggle={() => tools.actions.save(thing)}
    />
  );
}

/** What was done last, or what a card that was opened by key has to show; read out, politely. */
function Said({ card, state }: { card: Card; state: ToolsState }) {
  const { said, undo } = state;
  const announced = card.how === "key" && card.answer ? announce(card.answer) : "";
  return (
    <div class={said ? "said" : "announcement"}>
      <p role="status">{said || announced}</p>
      {undo && (
        <button type="button" class="inline" onClick={undo}>
          Undo
        </button>
      )}
    </div>
  );
}

const closePath = "m4 4 8 8M12 4l-8 8";
const optionsPath = "M2.5 5h6M12 5h1.5M10.25 3.25v3.5M2.5 11H4M7.5 11h6M5.75 9.25v3.5";
const pinPath = "M6 2.5h4M6.75 2.5v4L4.5 9.5h7L9.25 6.5v-4M8 9.5v4";

interface IconButtonProps {
  label: string;
  path: string;
  pressed?: boolean;
  onClick: () => void;
}

function IconButton({ label, path, pressed, onClick }: IconButtonProps) {
  return (
    <button
      type="button"
      class="icon"
      aria-label={label}
      aria-pressed={pressed}
      title={label}
      onClick={onClick}
    >
      <Icon path={path} />
    </button>
  );
}

function Icon({ path }: { path: string }) {
  return (
    <svg class="icon-drawing" viewBox="0 0 16 16" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}

/** What a screen reader hears, once, when a card that was opened by key has its content. */
function announce(answer: Answer): string {
  if (answer.is !== "content") return "";
  const { length } = answer.content.related;
  return length === 1 ? "1 related article" : `${length} related articles`;
}
