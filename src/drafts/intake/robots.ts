import published from "robots-parser";
import { z } from "zod";
import { collect } from "../input/collect.ts";
import { type FetchOptions, fetchPage } from "../input/fetch.ts";
import { unreadable } from "../input/unreadable.ts";

/** The name by which websites' robots.txt can address the bot. */
export const userAgent = "Onrecord";

/** RFC 9309 allows 24 hours. A website that changes its rules wants them followed sooner. */
const keptMs = 3_600_000;
const timeoutMs = 5_000;
/** RFC 9309 requires at least 500 KiB. */
const mostCharacters = 512_000;
const leastDelayMs = 1_000;
const longestDelayMs = 3_600_000;

/** The package's types say that this function is called `default`, but the import is the function itself. */
const parseRobots = z
  .custom<typeof published.default>((imported) => typeof imported === "function")
  .parse(published);

interface Rules {
  readonly isAllowed: (address: string) => boolean;
  /** How long to wait between two requests. */
  readonly delayMs: number;
}

const everything: Rules = { isAllowed: () => true, delayMs: leastDelayMs };

/** The rules in the text of the robots.txt at an address. */
export const rulesFrom = (address: string, text: string): Rules => {
  const parsed = parseRobots(address, withFewAgents(text.slice(0, mostCharacters)));
  const delayMs = (parsed.getCrawlDelay(userAgent) ?? 0) * 1_000;
  return {
    isAllowed: (page) => parsed.isAllowed(page, userAgent) !== false,
    delayMs: Math.min(Math.max(delayMs, leastDelayMs), longestDelayMs),
  };
};

/**
 * Names all other user agents alike, once in each group: the parser copies each rule of a group for each of its user agents, so
 * a file of 50 KB could take 300 MB.
 */
const withFewAgents = (text: string): string => {
  const group = new Set<string>();
  const lines = text.split(/\r\n|\r|\n/u).flatMap((line) => {
    const [key = "", ...value] = (line.split("#", 1)[0] ?? "").split(":");
    if (key.trim() === "" || value.length === 0) return [];
    if (key.trim().toLowerCase() !== "user-agent") {
      group.clear();
      return [line];
    }
    const agent = (value.join(":").split("/", 1)[0] ?? "").trim().toLowerCase();
    const named = agent === "*" || agent === userAgent.toLowerCase() ? agent : "other";
    if (group.has(named)) return [];
    group.add(named);
    return [`user-agent: ${named}`];
  });
  return lines.join("\n");
};

/** The rules of the websites that are polled. */
export interface Robots {
  /** Whether a website's robots.txt allows an address. Rejects with an `article` error if it cannot be read. */
  isAllowed(url: URL): Promise<boolean>;
  /** How long to wait before the next request to the address's host. */
  delayMs(address: string): number;
}

/** Fetches the robots.txt of each website once an hour. `now` is in milliseconds. */
export const createRobots = (options: FetchOptions, now: () => number): Robots => {
  const known = new Map<string, { readonly rules: Rules; readonly untilMs: number }>();
  const read = (origin: string): Promise<Rules> => {
    const address = `${origin}/robots.txt`;
    return fetchPage(
      address,
      async (url, response) => {
        // RFC 9309, 2.3.1.3: without a robots.txt, everything is allowed.
        if (response.status >= 400 && response.status < 500 && response.status !== 429) return everything;
        if (!response.ok) throw unreadable(origin, "robots-unreachable", { status: response.status });
        const bytes = response.body === null ? new Uint8Array() : await collect(url, response.body);
        return rulesFrom(address, new TextDecoder().decode(bytes));
      },
      { ...options, timeoutMs, headers: { "user-agent": userAgent } },
    );
  };
  return {
    async isAllowed(url) {
      const { origin, href } = url;
      const before = known.get(origin);
      const rules = before !== undefined && before.untilMs > now() ? before.rules : await read(origin);
      if (rules !== before?.rules) known.set(origin, { rules, untilMs: now() + keptMs });
      return rules.isAllowed(href);
    },
    delayMs: (address) => known.get(URL.parse(address)?.origin ?? "")?.rules.delayMs ?? leastDelayMs,
  };
};
