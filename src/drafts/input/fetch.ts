import { type LookupAddress, lookup as systemLookup } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { Agent, buildConnector, fetch, type Response } from "undici";
import { messageOf, OnrecordError } from "../../base/errors.ts";
import { isTimeout, networkCodeOf } from "../../base/network/network-error.ts";
import { isPublicAddress } from "./address.ts";
import type { Document, Format } from "./article.ts";
import { collect } from "./collect.ts";
import { type Unreadable, unreadable } from "./unreadable.ts";

const mostRedirects = 5;
const wholeTimeMs = 20_000;
const redirects = new Set([301, 302, 303, 307, 308]);

export interface FetchOptions {
  /** Whether the bot may connect to an IP address. Only tests allow more than public ones. */
  readonly isAllowed?: (address: string) => boolean;
  /** Resolves host names. */
  readonly resolve?: (host: string) => Promise<readonly LookupAddress[]>;
  readonly timeoutMs?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Called before each request, also of redirects. If it rejects, nothing is requested. */
  readonly mayFetch?: (url: URL) => Promise<void>;
}

/** For tests, which must not leave the machine: other allowed addresses, and how host names are resolved. */
export interface NetworkRules {
  readonly allowed: readonly string[];
  readonly addresses: Readonly<Record<string, string>>;
}

export const fetchOptionsOf = ({ allowed, addresses }: NetworkRules): FetchOptions => ({
  isAllowed: (address) => allowed.includes(address) || isPublicAddress(address),
  async resolve(host) {
    const address = addresses[host];
    return address === undefined ? [] : [{ address, family: isIP(address) }];
  },
});

const resolveBySystem = (host: string): Promise<readonly LookupAddress[]> =>
  new Promise((resolve, reject) => {
    systemLookup(host, { all: true }, (error, addresses) => {
      if (error === null) resolve(addresses);
      else reject(error);
    });
  });

/**
 * Connects only to allowed addresses. The check is made when the socket is opened, on the address that it connects to. So a name
 * that resolves differently the second time, or a redirect, cannot avoid it.
 */
const guardedAgent = (
  origin: string,
  isAllowed: (address: string) => boolean,
  resolve: (host: string) => Promise<readonly LookupAddress[]>,
): Agent => {
  const refuse = (host: string): OnrecordError => unreadable(origin, "private", { host });
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
      // Node calls `lookup` only for names, so check an address in the URL here.
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
  ["application/feed+json", "json"],
  ["application/xml", "xml"],
  ["text/xml", "xml"],
  ["application/rss+xml", "xml"],
  ["application/atom+xml", "xml"],
  ["application/rdf+xml", "xml"],
  ["application/vnd.iptc.g2.newsitem+xml", "xml"],
  ["application/vnd.iptc.g2.newsmessage+xml", "xml"],
  ["message/rfc822", "email"],
  ["multipart/related", "email"],
  ["application/pdf", "pdf"],
  ["application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"],
  ["application/vnd.oasis.opendocument.text", "odt"],
]);

/** The address to fetch: http or https, without a user name and password. */
const pageAddress = (address: string, base?: string): URL => {
  const url = URL.parse(address, base);
  if (url === null) throw unreadable(address, "address");
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw unreadable(address, "protocol");
  }
  if (url.username !== "" || url.password !== "") {
    throw unreadable(url.host, "password");
  }
  url.hash = "";
  return url;
};

const statusProblem = (status: number): Unreadable => {
  if (status === 401 || status === 402 || status === 403) return "login";
  return status === 404 || status === 410 ? "gone" : "status";
};

/** The document in a response. Throws an `article` error if it is none. */
export const documentIn = async (origin: string, url: string, response: Response): Promise<Document> => {
  const [type = "", ...parameters] = (response.headers.get("content-type") ?? "").toLowerCase().split(";");
  const format = formats.get(type.trim()) ?? null;
  if (!response.ok) throw unreadable(origin, statusProblem(response.status), { status: response.status });
  if (format === null && type.trim() !== "" && type.trim() !== "application/octet-stream") {
    throw unreadable(origin, "type", { type: type.trim() });
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
  if (cause instanceof OnrecordError) return cause;
  if (isTimeout(thrown)) return unreadable(origin, "late", { seconds: timeoutMs / 1_000 }, thrown);
  return networkCodeOf(thrown) === "ENOTFOUND"
    ? unreadable(origin, "no-server", {}, thrown)
    : unreadable(origin, "unreachable", { reason: messageOf(cause ?? thrown) }, thrown);
};

/**
 * Requests a page from the public Internet, and reads the response: at most 20 s and 5 redirects in all. `read` has to limit what
 * it reads.
 */
export const fetchPage = async <Result>(
  origin: string,
  read: (url: string, response: Response) => Promise<Result>,
  options: FetchOptions,
): Promise<Result> => {
  const { isAllowed = isPublicAddress, resolve = resolveBySystem, timeoutMs = wholeTimeMs } = options;
  const agent = guardedAgent(origin, isAllowed, resolve);
  const signal = AbortSignal.timeout(timeoutMs);
  let url = pageAddress(origin);
  try {
    for (let followed = 0; followed <= mostRedirects; followed += 1) {
      await options.mayFetch?.(url);
      const response = await fetch(url, {
        dispatcher: agent,
        redirect: "manual",
        signal,
        headers: {
          accept: "text/html,application/xhtml+xml,text/plain,application/json;q=0.9,*/*;q=0.5",
          ...options.headers,
        },
      });
      const location = response.headers.get("location");
      if (!redirects.has(response.status) || location === null) return await read(url.href, response);
      await response.body?.cancel();
      url = pageAddress(location, url.href);
    }
    throw unreadable(origin, "redirects", { most: mostRedirects });
  } catch (thrown) {
    throw failure(origin, thrown, timeoutMs);
  } finally {
    await agent.destroy();
  }
};

/** Fetches a document from the public Internet, of at most 10 MB. */
export const fetchDocument = (origin: string, options: FetchOptions = {}): Promise<Document> =>
  fetchPage(origin, (url, response) => documentIn(origin, url, response), options);
