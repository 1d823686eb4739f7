import { expect, test } from "vitest";
import { cardNotice, cardsNow, rememberedCards } from "../../../src/digests/corrections/cards.ts";
import { correctionHash } from "../../../src/library/briefing/fact-hash.ts";
import { libraryOf, summit } from "../../library.ts";
import { correctedSummit, correctionOf } from "./corrections-world.ts";

const address = "https://herald.example/open-code/";
const shown = {
  channel: "slack:C1",
  message: "1.1",
  thread: null,
  language: "en",
  addresses: [address, "https://herald.example/other"],
};

test("a message with cards is remembered with all facts of their briefings, and the corrections that the cards show", () => {
  const remembered = rememberedCards(shown, libraryOf(correctedSummit()));
  expect(remembered).toMatchObject({
    channel: "slack:C1",
    message: "1.1",
    part: "card",
    thread: null,
    language: "en",
  });
  expect(remembered?.facts.get("summit/publish")).toEqual([correctionHash(correctionOf("corrected"), "en")]);
  expect(remembered?.facts.get("summit/welcome")).toEqual([]);
});

test("a link to nothing on record, as while a briefing is under embargo, is not remembered", () => {
  expect(rememberedCards(shown, libraryOf())).toBe(null);
});

test("the card of a page that is no longer on record says so", () => {
  const { content = "" } = rememberedCards(shown, libraryOf(summit)) ?? {};
  expect(
    [...(cardsNow(content, libraryOf(summit)) ?? [])].map(([url, { summary }]) => [url, summary]),
  ).toEqual([
    [address, "Open code at the summit"],
    ["https://herald.example/other", "This page is no longer on record."],
  ]);
  expect(cardsNow(content, libraryOf())?.get(address)?.summary).toBe("This page is no longer on record.");
  expect(cardsNow("{}", libraryOf(summit))).toBe(null);
});

test("the thread of a message with cards gets each correction and removal once, and nothing that was removed again", () => {
  const { content = "" } = rememberedCards(shown, libraryOf(summit)) ?? {};
  const hashes = [correctionHash(correctionOf("updated"), "en")];
  const change = { reference: "summit/publish", hashes };
  const gone = { reference: "summit/left", hashes: ["gone"] };
  const library = libraryOf(correctedSummit("updated"));
  expect(cardNotice(content, [change, gone], library)?.summary).toBe(
    "A fact of a page linked above was corrected, updated or withdrawn. The card shows it. A fact of a page linked above is no longer on record.",
  );
  expect(cardNotice(content, [change], libraryOf(summit))).toBe(null);
  expect(cardNotice("{}", [change], library)).toBe(null);
});
