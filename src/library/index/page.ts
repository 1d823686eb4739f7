import { trimEndOf } from "../../base/text/trim-end.ts";

/** Parameters that say how a reader came to the page, and not which page it is. */
const tracking = /^(?:utm_|fbclid$|gclid$|mc_)/u;

/** An address without what does not change the page (scheme, `www.`, tracking, fragment, a slash at the end), and its host; null if it is no page's. */
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
