import { expect, test } from "vitest";
import { isPublicAddress } from "../../../src/drafts/input/address.ts";

test.each(["93.184.216.34", "8.8.8.8", "2606:2800:220:1:248:1893:25c8:1946", "[2a00:1450:4007:80e::200e]"])(
  "%s is public",
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);

test.each([
  ["loopback", "127.0.0.1"],
  ["loopback", "127.255.255.254"],
  ["loopback", "::1"],
  ["private", "10.0.0.1"],
  ["private", "172.16.0.1"],
  ["private", "192.168.1.1"],
  ["link-local, where clouds keep secrets", "169.254.169.254"],
  ["link-local", "fe80::1"],
  ["link-local with a zone", "fe80::1%eth0"],
  ["unique-local", "fd00::1"],
  ["carrier-grade NAT", "100.64.0.1"],
  ["multicast", "224.0.0.1"],
  ["multicast", "ff02::1"],
  ["broadcast", "255.255.255.255"],
  ["reserved", "240.0.0.1"],
  ["this network", "0.0.0.0"],
  ["unspecified", "::"],
  ["benchmarking", "198.18.0.1"],
  ["documentation", "192.0.2.1"],
  ["documentation", "2001:db8::1"],
  ["IPv4-mapped", "::ffff:127.0.0.1"],
  ["IPv4-mapped in hexadecimal", "::ffff:7f00:1"],
  ["IPv4-mapped, of a public address too", "::ffff:8.8.8.8"],
  ["IPv4-compatible", "::127.0.0.1"],
  ["NAT64", "64:ff9b::7f00:1"],
  ["local NAT64", "64:ff9b:1::7f00:1"],
  ["6to4", "2002:7f00:1::1"],
  ["Teredo", "2001::1"],
  ["site-local", "fec0::1"],
  ["segment routing", "5f00::1"],
  ["a name", "localhost"],
  ["octal", "0177.0.0.1"],
  ["hexadecimal", "0x7f.0.0.1"],
  ["decimal", "2130706433"],
  ["short", "127.1"],
  ["nothing", ""],
])("%s is not public: %s", (_kind, address) => {
  expect(isPublicAddress(address)).toBe(false);
});
