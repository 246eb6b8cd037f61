import type { ComponentChildren } from "preact";
import type { EntityView } from "../model/card.ts";
import type { EntityId } from "../model/entity.ts";
import { KindBadge } from "../ui/kind-badge.tsx";
import { StatusLine } from "../ui/status-line.tsx";
import { type Corpus, coverageOf, newestOf } from "./corpus.ts";
import { CoveragePlot } from "./coverage-plot.tsx";
import { EntityLink } from "./entity-link.tsx";
import { relationGroups } from "./neighbours.tsx";
import type { Reader } from "./reader.ts";
import { ResultList } from "./result-list.tsx";
import { hrefOf } from "./route.ts";
import { SideTable } from "./side-table.tsx";
import { Steps } from "./timeline.tsx";

interface ComparePageProps {
  a: EntityId;
  b: EntityId;
  corpus: Corpus;
  reader: Reader;
}

/** Two laws or frameworks side by side. */
export function ComparePage({ a, b, corpus, reader }: ComparePageProps) {
  const { library } = corpus;
  const first = library.entity(a);
  const second = library.entity(b);
  return (
    <article class="compare">
      <h1>Compare policies</h1>
      <p class="compare-choice">
        <Choice label="First policy" chosen={a} corpus={corpus} onChoose={(id) => show(id, b)} />
        <span class="quiet">with</span>
        <Choice label="Second policy" chosen={b} corpus={corpus} onChoose={(id) => show(a, id)} />
      </p>
      {first && second ? (
        <SideBySide first={first} second={second} corpus={corpus} reader={reader} />
      ) : (
        <p class="quiet">Choose two policies to see them side by side.</p>
      )}
    </article>
  );
}

function show(a: EntityId, b: EntityId) {
  location.hash = hrefOf({ page: "compare", a, b });
}

interface ChoiceProps {
  label: string;
  chosen: EntityId;
  corpus: Corpus;
  onChoose: (id: EntityId) => void;
}

function Choice({ label, chosen, corpus, onChoose }: ChoiceProps) {
  const policies = corpus.library
    .entities()
    .filter(({ kind, id }) => kind === "policy" || id === chosen)
    .sort((a, b) => a.name.localeCompare(b.name));
  return (
    <select
      class="field"
      aria-label={label}
      value={chosen}
      onChange={({ currentTarget }) => onChoose(currentTarget.value)}
    >
      <option value="">Choose a policy</option>
      {policies.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

interface SideBySideProps {
  first: EntityView;
  second: EntityView;
  corpus: Corpus;
  reader: Reader;
}

function SideBySide({ first, second, corpus, reader }: SideBySideProps) {
  const { library, rowsOf } = corpus;
  const both = [first, second];
  const secondRows = new Set(rowsOf(second.id));
  const shared = newestOf(
    rowsOf(first.id).filter((row) => secondRows.has(row)),
    library,
  );
  const series = both.map(({ id, name, kind }) => ({
    name,
    kind,
    ...coverageOf(newestOf(rowsOf(id), library)),
  }));
  return (
    <>
      <FactTable both={both} corpus={corpus} />
      <CoveragePlot series={series} />
      <section aria-labelledby="shared">
        <h2 id="shared">
          {shared.length === 0
            ? "No article is about both"
            : `${shared.length} ${shared.length === 1 ? "article is" : "articles are"} about both`}
        </h2>
        <ResultList label="Articles about both" found={shared} reader={reader} />
      </section>
    </>
  );
}

interface FactRow {
  label: string;
  cell: (entity: EntityView, corpus: Corpus) => ComponentChildren;
}

const factRows: FactRow[] = [
  { label: "Full name", cell: ({ fullName }) => fullName },
  { label: "Jurisdiction", cell: ({ jurisdiction }) => jurisdiction },
  { label: "Status", cell: ({ status }) => status && <StatusLine status={status} /> },
  { label: "What it is", cell: ({ summary }) => summary },
  { label: "Timeline", cell: ({ steps }) => steps.length > 0 && <Steps steps={steps} /> },
  {
    label: "Relations",
    cell: (entity, corpus) => <RelationCell entity={entity} corpus={corpus} />,
  },
  { label: "Articles", cell: ({ id }, { rowsOf }) => rowsOf(id).length.toLocaleString() },
  {
    label: "Source",
    cell: ({ url }) =>
      url && (
        <a href={url} target="_blank" rel="noopener noreferrer">
          Official source
        </a>
      ),
  },
];

function RelationCell({ entity, corpus }: { entity: EntityView; corpus: Corpus }) {
  const groups = relationGroups(entity, corpus.library.entities());
  return (
    <dl class="relations">
      {groups.map(({ words, to }) => (
        <div key={words}>
          <dt class="quiet small">{words}</dt>
          {to.map((id) => (
            <dd key={id}>
              <EntityLink id={id} corpus={corpus} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

function FactTable({ both, corpus }: { both: readonly EntityView[]; corpus: Corpus }) {
  const columns = both.map(({ id, kind, name }) => ({
    key: id,
    head: (
      <>
        <KindBadge kind={kind} />
        <a href={hrefOf({ page: "entity", id })}>{name}</a>
      </>
    ),
  }));
  const rows = factRows.map(({ label, cell }) => ({
    label,
    cells: both.map((entity) => cell(entity, corpus) || <span class="quiet">–</span>),
  }));
  return <SideTable class="facts-table" columns={columns} rows={rows} />;
}
