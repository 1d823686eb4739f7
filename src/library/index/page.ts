import { trimEndOf } from "../../base/text/trim-end.ts";

/** Tracking parameters, which do not identify a page. */
const tracking = /^(?:utm_|fbclid$|gclid$|mc_)/u;

/**
 * The part of an address that identifies a page (without scheme, `www.`, tracking, fragment, and a slash at the end), and its
 * host; null if it is no web address.
 */
export const pageAddress = (address: string): { readonly page: string; readonly host: string } | null => {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/u.test(url.protocol)) return null;
  const query = [...url.searchParams].filter(([name]) => !tracking.test(name)).map((pair) => pair.join("="));
  const host = url.host.replace(/^www\./u, "");
  return {
    page: `${host}${trimEndOf(url.pathname, "/")}${query.length === 0 ? "" : `?${query.join("&")}`}`,
    host: url.hostname,
  };
};
