import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/**
 * Whether an IP address is public. Addresses with a special purpose are not: private, loopback, link-local, unique-local,
 * carrier-grade NAT, multicast, reserved; and IPv6 addresses that contain an IPv4 address (mapped, NAT64, 6to4, Teredo),
 * because they may lead to any of these.
 */
export const isPublicAddress = (address: string): boolean => {
  const bare = address.replace(/^\[|\]$/gu, "");
  if (isIP(bare) === 0 || !ipaddr.isValid(bare)) return false;
  const parsed = ipaddr.parse(bare);
  if (parsed.range() !== "unicast") return false;
  // Of IPv6, only 2000::/3 is assigned for global unicast (IANA). Other addresses are special or not in use, such as
  // IPv4-compatible ::a.b.c.d.
  return parsed.kind() === "ipv4" || parsed.match(ipaddr.parseCIDR("2000::/3"));
};
