import { expect, test } from "vitest";
import { documentFrom } from "../../../src/drafts/input/load.ts";
import { webAddress } from "../../../src/drafts/input/publication.ts";
import { readDocument } from "../../../src/drafts/input/read.ts";

test.each([
  ["https://a.example/b", "https://a.example/b"],
  ["https:/a.example/b", "https://a.example/b"],
  ["http:a.example", "http://a.example/"],
  ["https://", null],
  ["javascript:alert(1)", null],
  [null, null],
])("an address of the web is what browsers read: %s", (written, address) => {
  expect(webAddress(written)).toBe(address);
});

test("the address of a ninjs item is one that a briefing takes", async () => {
  const news = { uri: "https:/wire.example/a", bodies: [{ value: "Ada spoke." }] };
  const { url } = await readDocument(documentFrom("a.json", Buffer.from(JSON.stringify(news))));
  expect(url).toEqual({ value: "https://wire.example/a", known: "metadata" });
});
