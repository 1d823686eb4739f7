import fc from "fast-check";
import { expect, test } from "vitest";
import {
  formatChannel,
  formatSubscriptionKey,
  parseChannel,
  parseSubscriptionKey,
} from "../../src/store/channel.ts";

const platform = fc.stringMatching(/^[a-z]+$/);
/** Ids have colons on some platforms: `matrix:!room:example.org`. */
const id = fc.stringMatching(/^[!-~]+$/);
const name = fc.stringMatching(/^[a-zà-ỹ0-9-]+$/);

test("what a channel's address says is read back, whatever the id is", () => {
  fc.assert(
    fc.property(platform, id, (platform, id) => {
      const address = formatChannel({ platform, id });
      expect(parseChannel(address)).toEqual({ platform, id, address });
    }),
  );
});

test("what a subscription's key says is read back", () => {
  fc.assert(
    fc.property(name, platform, id, (name, platform, id) => {
      const key = { name, channel: parseChannel(formatChannel({ platform, id })) };
      expect(parseSubscriptionKey(formatSubscriptionKey(key))).toEqual(key);
    }),
  );
});

test("addresses and keys are written as they always were", () => {
  expect(formatChannel({ platform: "slack", id: "C0123" })).toBe("slack:C0123");
  expect(parseSubscriptionKey("morning discord:42")).toEqual({
    name: "morning",
    channel: { platform: "discord", id: "42", address: "discord:42" },
  });
});
