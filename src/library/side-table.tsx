import type { ComponentChildren } from "preact";

interface SideTableProps {
  class: string;
  /** What the heads of the rows are. */
  corner?: string;
  columns: readonly { key: string; head: ComponentChildren }[];
  /** A cell for each column; the label is what tells one row from the others. */
  rows: readonly { label: string; cells: readonly ComponentChildren[] }[];
}

/** Things side by side: a column for each, a row for each thing said of them all. */
export function SideTable({ class: name, corner, columns, rows }: SideTableProps) {
  return (
    <table class={name}>
      <thead>
        <tr>
          {corner === undefined ? <td /> : <th scope="col">{corner}</th>}
          {columns.map(({ key, head }) => (
            <th key={key} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, cells }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {cells.map((cell, at) => (
              <td key={columns[at]?.key}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
