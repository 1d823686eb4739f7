import { describe, expect, test } from "vitest";
import { languages } from "../../../src/base/language/language.ts";
import commitments from "../../../src/digests/definitions/commitments.ts";
import news from "../../../src/digests/definitions/news.ts";
import { previewAnswer } from "../../../src/digests/news/preview.ts";
import { renderText } from "../../../src/platforms/console/render.ts";
import { libraryOf, summit, visit } from "../../library.ts";
import { createChannel } from "../definitions/channel.ts";

const library = libraryOf(summit, visit);

describe("a preview", () => {
  test("shows what would go out, then what is left out, by reason", () => {
    const channel = createChannel(commitments);
    channel.post({ library: libraryOf(summit), include: { kinds: ["support"] } });
    const include = {
      kinds: ["commitment" as const, "support" as const, "role" as const],
      languages: ["en"],
    };
    const composed = channel.compose({ library, include, on: "2026-06-03" });
    const shown = renderText(previewAnswer(composed, false), { styled: false });
    const [out, leftOut] = shown.split("\nLeft out (5)\n------------\n\n");
    expect(out).toBe(`${renderText(composed.answer, { styled: false })}\n`);
    expect(leftOut).toBe(`From sources in other languages (1): visite/ada-role

Of a kind that this digest does not show (3): visite/ecoles · summit/follow · summit/offices

Posted to this channel at 08:30 on 2 June 2026, and unchanged (1): summit/welcome`);
  });

  test("says that nothing would be posted if the digest would be skipped, or else what it would say", () => {
    const channel = createChannel(news);
    channel.post({ library });
    const composed = channel.compose({ library, on: "2026-06-03" });
    const texts = [true, false].map(
      (skipIfEmpty) => renderText(previewAnswer(composed, skipIfEmpty), { styled: false }).split("\n")[0],
    );
    expect(texts).toEqual([
      "Nothing would be posted: there is nothing new.",
      "Nothing new since 08:30 on 2 June 2026.",
    ]);
  });

  test.each(languages)("accounts for every fact, once: shown or left out (%s)", (language) => {
    const channel = createChannel(commitments);
    channel.post({ library: libraryOf(visit), include: { kinds: ["role"] }, language });
    const { facts, leftOut } = channel.compose({ library, include: { kinds: ["role", "hope"] }, language });
    const shown = facts.map(({ reference }) => reference);
    const left = leftOut.map(({ reference }) => reference);
    expect([...shown, ...left].sort()).toEqual([...library.facts.keys()].sort());
  });
});
