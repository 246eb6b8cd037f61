import { formatDate } from "../ui/format-date.ts";

/** What the bundled data is, once it was read. */
export interface DataFacts {
  /** The newest day that the corpus covers, YYYY-MM-DD. */
  dataDate: string;
  articleCount: number;
  entityCount: number;
}

interface AboutProps {
  /** Undefined while it is read, an error where it cannot be. */
  data: DataFacts | Error | undefined;
}

/** What is in the extension, and what never leaves it. */
export function About({ data }: AboutProps) {
  return (
    <>
      <section>
        <h2>Corpus</h2>
        <p>{describeData(data)}</p>
      </section>
      <section>
        <h2>Privacy</h2>
        <p>
          Everything happens on this device. Sidelight makes no request, has no account and no
          server, and counts nothing. What you read is forgotten with the page; what it stores is
          listed above, and stays in this browser. A page can tell that some of its text is marked,
          as it can with any highlighter, but not by whom or why.
        </p>
      </section>
    </>
  );
}

function describeData(data: AboutProps["data"]): string {
  if (!data) return "Reading the corpus…";
  if (data instanceof Error) {
    return `The corpus cannot be used whole. ${data.message}. Installing Sidelight again brings it back; make a backup above first, and what you keep stays.`;
  }
  const articles = data.articleCount.toLocaleString();
  const entities = data.entityCount.toLocaleString();
  return `Corpus to ${formatDate(data.dataDate)}: ${articles} articles and primary documents about ${entities} labs, policies, people, institutions, models and events. A new version of Sidelight brings a newer corpus.`;
}
