import { type LookupAddress, lookup as systemLookup } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { Agent, buildConnector, fetch, type Response } from "undici";
import { messageOf, OnrecordError } from "../../errors.ts";
import { isPublicAddress } from "./address.ts";
import { type Document, type Format, unreadable } from "./article.ts";
import { collect } from "./collect.ts";

const mostRedirects = 5;
const wholeTimeMs = 20_000;
const redirects = new Set([301, 302, 303, 307, 308]);

export interface FetchOptions {
  /** Whether an IP address may be connected to; only tests allow more than public ones. */
  readonly isAllowed?: (address: string) => boolean;
  /** How names become addresses. */
  readonly resolve?: (host: string) => Promise<readonly LookupAddress[]>;
  readonly timeoutMs?: number;
}

const resolveBySystem = (host: string): Promise<readonly LookupAddress[]> =>
  new Promise((resolve, reject) => {
    systemLookup(host, { all: true }, (error, addresses) => {
      if (error === null) resolve(addresses);
      else reject(error);
    });
  });

/**
 * Connections to allowed addresses only. The check sits where the socket is opened, on the very addresses that it
 * connects to: a name that resolves differently a second time, or after a redirect, gains nothing.
 */
const guardedAgent = (
  isAllowed: (address: string) => boolean,
  resolve: (host: string) => Promise<readonly LookupAddress[]>,
): Agent => {
  const refuse = (host: string): OnrecordError =>
    new OnrecordError(
      "article",
      `${host} is not on the public Internet: only pages that everybody can reach are fetched.`,
    );
  const lookup: LookupFunction = (host, options, callback) => {
    resolve(host).then(
      (addresses) => {
        const [first] = addresses;
        if (first === undefined || !addresses.every(({ address }) => isAllowed(address))) {
          callback(refuse(host), "", 0);
        } else if (options.all === true) callback(null, [...addresses]);
        else callback(null, first.address, first.family);
      },
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), "", 0),
    );
  };
  const connect = buildConnector({ lookup });
  return new Agent({
    connect: (options, callback) => {
      // Node looks up names only: an address that stands in the URL itself never reaches `lookup`.
      const host = options.hostname.replace(/^\[|\]$/gu, "");
      if (isIP(host) !== 0 && !isAllowed(host)) callback(refuse(host), null);
      else connect(options, callback);
    },
  });
};

const formats: ReadonlyMap<string, Format> = new Map([
  ["text/html", "html"],
  ["application/xhtml+xml", "html"],
  ["text/plain", "text"],
  ["text/markdown", "markdown"],
  ["application/json", "json"],
  ["application/ld+json", "json"],
]);

/** The address as one to fetch: http or https, without a name and password. */
const pageAddress = (address: string, base?: string): URL => {
  const url = URL.parse(address, base);
  if (url === null) throw unreadable(address, "expected an address such as https://example.org/news.");
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw unreadable(address, "expected an http or https address.");
  }
  if (url.username !== "" || url.password !== "") {
    throw unreadable(url.host, "expected an address without a name and password in it.");
  }
  url.hash = "";
  return url;
};

const statusProblem = (status: number): string => {
  if (status === 401 || status === 402 || status === 403) {
    return `the page is behind a login, a payment or a block (HTTP ${status}). Save it from a browser and build from the file.`;
  }
  if (status === 404 || status === 410) return `there is no page at this address (HTTP ${status}).`;
  return `the server answered HTTP ${status} instead of the page. Try again later.`;
};

const read = async (origin: string, url: string, response: Response): Promise<Document> => {
  const [type = "", ...parameters] = (response.headers.get("content-type") ?? "").toLowerCase().split(";");
  const format = formats.get(type.trim()) ?? null;
  if (!response.ok) throw unreadable(origin, statusProblem(response.status));
  if (type.trim() === "application/pdf")
    throw unreadable(origin, "this is a PDF. Save its text and build from that.");
  if (format === null && type.trim() !== "" && type.trim() !== "application/octet-stream") {
    throw unreadable(origin, `expected a page or text, got ${type.trim()}.`);
  }
  const charset = parameters.flatMap(
    (parameter) => /^\s*charset\s*=\s*"?([^"\s]+)/u.exec(parameter)?.[1] ?? [],
  );
  return {
    origin,
    url,
    format,
    charset: charset[0] ?? null,
    bytes: response.body === null ? new Uint8Array() : await collect(origin, response.body),
  };
};

const failure = (origin: string, thrown: unknown, timeoutMs: number): OnrecordError => {
  if (thrown instanceof OnrecordError) return thrown;
  const cause = thrown instanceof Error ? thrown.cause : undefined;
  if (cause instanceof OnrecordError) return unreadable(origin, cause.message);
  if (thrown instanceof Error && thrown.name === "TimeoutError") {
    return unreadable(origin, `not fetched within ${timeoutMs / 1000} s. Try again later.`, {
      cause: thrown,
    });
  }
  return unreadable(origin, `could not be fetched: ${messageOf(cause ?? thrown)}`, { cause: thrown });
};

/** Fetches a page from the public Internet: at most 10 MB, 20 s and 5 redirects in all. */
export const fetchDocument = async (origin: string, options: FetchOptions = {}): Promise<Document> => {
  const { isAllowed = isPublicAddress, resolve = resolveBySystem, timeoutMs = wholeTimeMs } = options;
  const agent = guardedAgent(isAllowed, resolve);
  const signal = AbortSignal.timeout(timeoutMs);
  let url = pageAddress(origin);
  try {
    for (let followed = 0; followed <= mostRedirects; followed += 1) {
      const response = await fetch(url, {
        dispatcher: agent,
        redirect: "manual",
        signal,
        headers: { accept: "text/html,application/xhtml+xml,text/plain,application/json;q=0.9" },
      });
      const location = response.headers.get("location");
      if (!redirects.has(response.status) || location === null) {
        return await read(origin, url.href, response);
      }
      await response.body?.cancel();
      url = pageAddress(location, url.href);
    }
    throw unreadable(origin, `redirected more than ${mostRedirects} times.`);
  } catch (thrown) {
    throw failure(origin, thrown, timeoutMs);
  } finally {
    await agent.destroy();
  }
};
