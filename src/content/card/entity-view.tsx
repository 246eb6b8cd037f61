import type { CardContent, EntityView, RelatedArticle } from "../../model/card.ts";
import type { DatedFact, EntityId } from "../../model/entity.ts";
import { ArticleList, type ListedArticle } from "../../ui/article-list.tsx";
import { CoverageChart } from "../../ui/coverage-chart.tsx";
import { formatDate } from "../../ui/format-date.ts";
import { KindBadge } from "../../ui/kind-badge.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import { relationWords } from "../../ui/wording.ts";
import type { Target } from "./target.ts";
import { ToolRow, type ToolsProps } from "./tool-row.tsx";
import { isAmongSaved } from "./tools.ts";

/** More steps than these are folded away: the articles must stay in view. */
const openSteps = 2;

/** Kind and place, above the name. */
export function EntityKicker({ entity }: { entity: EntityView }) {
  return (
    <p class="kicker">
      <KindBadge kind={entity.kind} />
      {entity.jurisdiction && <span class="jurisdiction">{entity.jurisdiction}</span>}
    </p>
  );
}

interface EntityBodyProps {
  content: CardContent;
  /** The mention, where the card is about it and not about something that it led to. */
  mention: Target | undefined;
  onFollow: (entity: EntityId) => void;
  tools: ToolsProps;
}

/** What the thing is, where it stands, and what was written about it. */
export function EntityBody({ content, mention, onFollow, tools }: EntityBodyProps) {
  const { entity } = content;
  return (
    <>
      {entity.fullName && entity.fullName !== entity.name && (
        <p class="full-name">{entity.fullName}</p>
      )}
      <p class="summary">{entity.summary}</p>
      {entity.status && <StatusLine status={entity.status} />}
      <div class="background">
        <Timeline steps={entity.steps} />
        {entity.url && (
          <a href={entity.url} target="_blank" rel="noopener noreferrer">
            Official source
          </a>
        )}
        {!entity.reviewed && <span class="caution">Not yet reviewed</span>}
      </div>
      <Relations relations={entity.relations} onFollow={onFollow} />
      <Related content={content} tools={tools} />
      <TogetherLines content={content} onFollow={onFollow} />
      <CoverageChart coverage={content.coverage} />
      <ToolRow content={content} mention={mention} tools={tools} />
    </>
  );
}

function Timeline({ steps }: { steps: DatedFact[] }) {
  if (steps.length === 0) return null;
  if (steps.length <= openSteps) return <Steps steps={steps} />;
  return (
    <details class="timeline">
      <summary>Timeline, {steps.length} steps</summary>
      <Steps steps={steps} />
    </details>
  );
}

function Steps({ steps }: { steps: DatedFact[] }) {
  return (
    <ol class="steps" aria-label="Timeline">
      {steps.map(({ date, text }) => (
        <li key={`${date} ${text}`}>
          <time dateTime={date}>{formatDate(date)}</time>
          <span>{text}</span>
        </li>
      ))}
    </ol>
  );
}

type Relation = EntityView["relations"][number];

function Relations({
  relations,
  onFollow,
}: {
  relations: Relation[];
  onFollow: (entity: EntityId) => void;
}) {
  if (relations.length === 0) return null;
  const ways = [...new Set(relations.map(({ how }) => how))];
  return (
    <ul class="relations" aria-label="Relations">
      {ways.map((how) => (
        <li key={how}>
          {relationWords[how]}{" "}
          {relations
            .filter((relation) => relation.how === how)
            .map(({ to, name }, index) => [
              index > 0 && ", ",
              <button key={to} type="button" class="inline" onClick={() => onFollow(to)}>
                {name}
              </button>,
            ])}
        </li>
      ))}
    </ul>
  );
}

/** What else the page names that articles are about together with it. */
function TogetherLines({ content, onFollow }: Pick<EntityBodyProps, "content" | "onFollow">) {
  const { together, entity } = content;
  if (together.length === 0) return null;
  return (
    <ul class="together" aria-label="Together with others on this page">
      {together.map(({ entity: other, name, count }) => (
        <li key={other}>
          {count === 1 ? "1 article mentions" : `${count} articles mention`} both {entity.name} and{" "}
          <button type="button" class="inline" onClick={() => onFollow(other)}>
            {name}
          </button>
        </li>
      ))}
    </ul>
  );
}

function Related({ content, tools }: Pick<EntityBodyProps, "content" | "tools">) {
  const { related, total, pageIsNewer } = content;
  const dataDate = formatDate(content.dataDate);
  if (related.length === 0) {
    return <p class="note empty">No related article in the corpus, which goes to {dataDate}.</p>;
  }
  return (
    <>
      <div class="related-head">
        <h3>Related articles</h3>
        <span>
          {total} in the corpus, to {dataDate}
        </span>
      </div>
      {pageIsNewer && <p class="note">This page is newer than the corpus.</p>}
      <ArticleList
        label="Related articles"
        articles={groupByTime(related)}
        saving={{
          isSaved: ({ id }) => isAmongSaved(tools.state, { what: "article", id }),
          toggle: ({ id }) => tools.actions.save({ what: "article", id }),
        }}
      />
    </>
  );
}

const groupWords = { since: "Since this page", before: "Before this page" };

/** What happened since comes first: the page itself cannot tell it. */
function groupByTime(related: readonly RelatedArticle[]): ListedArticle[] {
  const order = [related.filter(({ when }) => when === "since")];
  order.push(related.filter(({ when }) => when === "before"));
  order.push(related.filter(({ when }) => when === undefined));
  return order.flat().map((article) => ({
    ...article,
    ...(article.when && { group: groupWords[article.when] }),
  }));
}
