import { trimEndOf } from "../text/trim-end.ts";

/** Tracking parameters, which are not part of an article's address. */
const tracking =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|ref|ref_src|cmpid|ocid|smid|source|xtor|at_\w+|ns_\w+|wt_\w+|amp|share|s_cid)$/iu;

/**
 * The part of an address that identifies an article: without the protocol, `www.`, `m.` or `amp.`, the fragment and tracking
 * parameters. Null for the address of a site or of its front page.
 */
export const addressIdentity = (address: string): string | null => {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/u.test(url.protocol)) return null;
  const file = url.pathname.replace(/\/(?:index|default|home)\.\w{1,5}$/iu, "/");
  const path = trimEndOf(file, "/").replace(/\/amp$/u, "");
  const parameters = [...url.searchParams].filter(([name]) => !tracking.test(name)).sort();
  const own = path.replace(/^\/(?:[a-z]{2}(?:-[a-z]{2})?|news|home)(?=\/|$)/iu, "");
  // "/", "/en" and "/news" are front pages.
  if (parameters.length === 0 && !/[\p{L}\p{N}]/u.test(own)) return null;
  const host = url.host.replace(/^(?:www|m|mobile|amp)\./u, "");
  return `${host}${path}${parameters.length === 0 ? "" : `?${new URLSearchParams(parameters)}`}`;
};

/** Whether two addresses are of one article. */
export const isSameAddress = (one: string, other: string): boolean => {
  const identity = addressIdentity(one);
  return identity !== null && identity === addressIdentity(other);
};
