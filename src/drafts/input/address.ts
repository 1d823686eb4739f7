import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/**
 * Whether an IP address is a public one. Anything with a special purpose is not: private, loopback, link-local,
 * unique-local, carrier-grade NAT, multicast, reserved; and IPv6 that carries IPv4 inside (mapped, NAT64, 6to4,
 * Teredo), since it may lead to any of these.
 */
export const isPublicAddress = (address: string): boolean => {
  const bare = address.replace(/^\[|\]$/gu, "");
  if (isIP(bare) === 0 || !ipaddr.isValid(bare)) return false;
  const parsed = ipaddr.parse(bare);
  if (parsed.range() !== "unicast") return false;
  // Of IPv6, only 2000::/3 is assigned for global unicast (IANA); what lies outside it is special or not in use,
  // such as IPv4-compatible ::a.b.c.d.
  return parsed.kind() === "ipv4" || parsed.match(ipaddr.parseCIDR("2000::/3"));
};
