import { useState } from "preact/hooks";
import { addSite, parseSite } from "./site.ts";

interface OffSitesProps {
  sites: readonly string[];
  onChange: (sites: string[], saying: string) => void;
}

/** The sites on which Sidelight stays off, with a field to add one. */
export function OffSites({ sites, onChange }: OffSitesProps) {
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState("");

  const add = (event: Event) => {
    event.preventDefault();
    const host = parseSite(typed);
    if (!host) return setProblem("That is no site. Write it like news.example.");
    setProblem("");
    setTyped("");
    onChange(addSite(sites, host), `Off on ${host}`);
  };
  const remove = (site: string) => onChange(withoutSite(sites, site), `On again on ${site}`);

  return (
    <section>
      <h2>Off on these sites</h2>
      <p class="quiet">
        Nothing is read or marked there, nor on the hosts below them: news.example covers
        blog.news.example.
      </p>
      {sites.length > 0 && (
        <ul class="sites" aria-label="Sites where Sidelight is off">
          {sites.map((site) => (
            <li key={site}>
              <span>{site}</span>
              <button
                type="button"
                class="link-button"
                aria-label={`Remove ${site}`}
                onClick={() => remove(site)}
              >
                Remove
              </button>
            </li>
          ))}
        </ul>
      )}
      <form class="add-site" onSubmit={add}>
        <input
          class="field"
          aria-label="Site to turn off"
          aria-invalid={problem !== ""}
          aria-describedby="site-problem"
          placeholder="news.example"
          autocapitalize="off"
          spellcheck={false}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          Add
        </button>
      </form>
      <p id="site-problem" class="problem" role="alert">
        {problem}
      </p>
    </section>
  );
}

function withoutSite(sites: readonly string[], site: string): string[] {
  return sites.filter((other) => other !== site);
}
