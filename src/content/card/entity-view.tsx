import type { CardContent, EntityView, RelatedArticle } from "../../model/card.ts";
import type { DatedFact, EntityId } from "../../model/entity.ts";
import { ArticleList, type ListedArticle } from "../../ui/article-list.tsx";
import { formatDate } from "../../ui/format-date.ts";
import { KindBadge } from "../../ui/kind-badge.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import { relationWords } from "../../ui/wording.ts";
import type { Target } from "./target.ts";

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
}

/** What the thing is, where it stands, and what was written about it. */
export function EntityBody({ content, mention, onFollow }: EntityBodyProps) {
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
      <Related content={content} />
      {mention && <Why mention={mention} />}
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

function Related({ content }: { content: CardContent }) {
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
      <ArticleList label="Related articles" articles={groupByTime(related)} />
    </>
  );
}

/** Lets a reader judge a mark that looks wrong. */
function Why({ mention: { text, confidence } }: { mention: Target }) {
  const percent = new Intl.NumberFormat(undefined, { style: "percent" }).format(confidence);
  return (
    <details class="why">
      <summary>Why is this marked?</summary>
      <p>
        “{text}” is one of its names. Judging by the words around it and the rest of the page, the
        chance that it is meant is {percent}.
      </p>
    </details>
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
