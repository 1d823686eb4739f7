import news from "../src/digests/definitions/news.ts";
import { type Composed, includeSchema } from "../src/digests/digest.ts";
import { createLibrary } from "../src/library/create-library.ts";
import type { Library } from "../src/library/library.ts";
import { createKnowledge, type Knowledge, noKnowledge } from "../src/store/deliveries/knowledge.ts";
import { generateBriefings } from "./briefings.ts";
import { median, threadMs } from "./compare.ts";

/** Ten thousand facts, seven in each briefing. */
const briefingCount = 1_430;

/** The number of new briefings on an ordinary morning. */
const newBriefings = 3;

const rounds = 7;
const now = Temporal.ZonedDateTime.from("2026-06-02T08:30[Europe/Paris]");
const include = includeSchema.parse({});

const compose = (library: Library, knowledge: Knowledge): Composed =>
  news.compose({ library, language: "en", include, now, knowledge });

const copyOf = (text: string): string => Buffer.from(text).toString();

/** Knowledge as the database returns it: with its own copies of texts, and not those of the snapshot. */
const knowledgeOf = (facts: Composed["facts"], watermark: Composed["watermark"]): Knowledge =>
  createKnowledge(
    facts.map(({ reference, aspect, hash, moment }) => ({
      reference: copyOf(reference),
      aspect,
      hash: copyOf(hash),
      momentMs: moment.epochMilliseconds,
    })),
    watermark?.day ?? null,
  );

/** What a channel knows after its first digest, which tells the newest week, and everything before it counts as told. */
const afterFirst = ({ facts, watermark }: Composed): Knowledge => knowledgeOf(facts, watermark);

/** What a channel knows that was told every fact, each as a row of the database. */
const afterEverything = (library: Library, first: Composed): Knowledge =>
  knowledgeOf([...first.facts, ...compose(library, knowledgeOf(first.facts, null)).facts], null);

/** The median of the processor's time for one run over some rounds, in milliseconds. */
const timeOf = (runs: number, run: () => void): number =>
  median(
    Array.from({ length: rounds }, () => {
      const start = threadMs();
      for (let count = 0; count < runs; count += 1) run();
      return (threadMs() - start) / runs;
    }),
  );

/** Composes the digest of one channel, among ten thousand facts, from a snapshot that other channels share. */
const measureDigest = async (): Promise<void> => {
  const briefings = generateBriefings(briefingCount);
  const library = createLibrary(briefings);
  const before = createLibrary(briefings.slice(newBriefings));
  const start = performance.now();
  const first = compose(library, noKnowledge);
  const hashedMs = performance.now() - start;
  const yesterday = compose(before, noKnowledge);
  const rows = [
    { known: "all, by its first digest", knowledge: afterFirst(first), runs: 100 },
    { known: "all, told one by one", knowledge: afterEverything(library, first), runs: 100 },
    {
      known: `all but ${newBriefings} briefings`,
      knowledge: afterEverything(before, yesterday),
      runs: 100,
    },
    { known: "nothing", knowledge: noKnowledge, runs: 10 },
  ];
  console.log(
    `\nComposing a digest among ${library.facts.size} facts (hashed once, in ${hashedMs.toFixed(0)} ms)`,
  );
  console.table(
    rows.map(({ known, knowledge, runs }) => {
      const ms = timeOf(runs, () => compose(library, knowledge));
      return {
        "known to the channel": known,
        "facts told": compose(library, knowledge).facts.length,
        ms: ms.toFixed(2),
        "per second": Math.round(1_000 / ms),
      };
    }),
  );
};

export default measureDigest;

if (import.meta.main) await measureDigest();
