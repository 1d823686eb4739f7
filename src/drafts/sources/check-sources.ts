import { type Briefing, factsOf, passagesOf, takenBackIn } from "../../library/briefing/briefing.ts";
import type { KnownPassage, PassageChange } from "./compare-passages.ts";

/** What became of a page: how each of its passages changed, or why it cannot be read. */
export type SourceChecked = { readonly delayMs: number } & (
  | {
      readonly read: true;
      /** The address after redirects. */
      readonly at: string;
      readonly changes: readonly (PassageChange | null)[];
    }
  | { readonly read: false; readonly why: string }
);

export type CheckSource = (address: string, passages: readonly KnownPassage[]) => Promise<SourceChecked>;

/** A passage of a fact that is not any more as it was. */
export interface SourceFinding {
  readonly reference: string;
  readonly url: string;
  /** The address to which it leads now; the same if it does not redirect. */
  readonly at: string;
  readonly was: string;
  readonly found: PassageChange;
}

export interface SourcesReport {
  /** The number of pages that were read. */
  readonly checked: number;
  readonly unreadable: readonly { readonly url: string; readonly why: string }[];
  readonly findings: readonly SourceFinding[];
}

export interface CheckSourcesParts {
  readonly checkSource: CheckSource;
  /** In milliseconds. */
  readonly now: () => number;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<unknown>;
  /** Ends the check, also while a page is fetched. What was found until then is the report. */
  readonly signal: AbortSignal;
}

interface Page {
  readonly url: string;
  readonly host: string;
  readonly passages: (KnownPassage & { readonly reference: string })[];
}

/** Pages often have small differences in captions and links, so that only a few words around a passage count, and only those of its paragraph. */
const contextLength = 20;

/** An archive's briefings are read one after the other, so that they are not all in memory. */
type SomeBriefings = Iterable<Briefing> | AsyncIterable<Briefing>;

/**
 * A website may ask for an hour between two requests, and must not keep the others' report back. A process has the key of the weekly check for a
 * day, so this is less.
 */
const mostMs = 20 * 3_600_000;

/** Fetches each source's page again, no host faster than it allows, and compares the passages. */
export const checkSources = async (
  briefings: SomeBriefings,
  { checkSource, now, sleep, signal }: CheckSourcesParts,
): Promise<SourcesReport> => {
  const hosts = [...Map.groupBy(await pagesOf(briefings), ({ host }) => host).values()].map((pages) => ({
    left: [...pages],
    dueMs: now(),
  }));
  const unreadable: SourcesReport["unreadable"][number][] = [];
  const findings: SourceFinding[] = [];
  let checked = 0;
  const endMs = now() + mostMs;
  while (!signal.aborted) {
    const [host] = hosts.filter(({ left }) => left.length > 0).sort((a, b) => a.dueMs - b.dueMs);
    if (host === undefined || Math.max(host.dueMs, now()) > endMs) break;
    const page = host.left.shift();
    if (page === undefined) break;
    if (host.dueMs > now()) await sleep(host.dueMs - now(), signal);
    if (signal.aborted) break;
    const result = await unlessAborted(checkSource(page.url, page.passages), signal);
    if (result === null) break;
    host.dueMs = now() + result.delayMs;
    if (!result.read) {
      unreadable.push({ url: page.url, why: result.why });
      continue;
    }
    checked += 1;
    for (const [index, { reference, exact }] of page.passages.entries()) {
      const found = result.changes[index] ?? null;
      if (found !== null) findings.push({ reference, url: page.url, at: result.at, was: exact, found });
    }
  }
  const late = signal.aborted ? [] : hosts.flatMap(({ left }) => left);
  unreadable.push(...late.map(({ url }) => ({ url, why: "there was no time left for it." })));
  return { checked, unreadable, findings };
};

const lastLine = (text: string): string => text.slice(text.lastIndexOf("\n") + 1);

const firstLine = (text: string): string => text.slice(0, `${text}\n`.indexOf("\n"));

/** The pages of some briefings, each once, with the passages of the facts that are in use. */
const pagesOf = async (briefings: SomeBriefings): Promise<readonly Page[]> => {
  const pages = new Map<string, Page>();
  for await (const briefing of briefings) {
    const takenBack = takenBackIn(briefing);
    for (const fact of factsOf(briefing)) {
      if (takenBack.has(fact.id)) continue;
      for (const { source, exact, start, end } of passagesOf(fact)) {
        const url = source.page?.url;
        const host = url === undefined ? undefined : URL.parse(url)?.host;
        if (url === undefined || host === undefined) continue;
        const page = pages.get(url) ?? { url, host, passages: [] };
        pages.set(url, page);
        const prefix = lastLine(source.text.slice(Math.max(0, start - contextLength), start));
        const suffix = firstLine(source.text.slice(end, end + contextLength));
        page.passages.push({ reference: fact.reference, exact, prefix, suffix });
      }
    }
  }
  return [...pages.values()];
};

/** The result of some work, or null if the signal aborts first (the work continues). */
const unlessAborted = <Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result | null> =>
  new Promise((resolve, reject) => {
    const stop = (): void => resolve(null);
    signal.addEventListener("abort", stop);
    if (signal.aborted) stop();
    work.finally(() => signal.removeEventListener("abort", stop)).then(resolve, reject);
  });
