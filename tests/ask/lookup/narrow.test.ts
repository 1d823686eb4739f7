import { expect, test } from "vitest";
import { askerOf } from "../../askers.ts";
import { askCorpus } from "../questions/written/ask-corpus.ts";

const { ask } = await askCorpus(["rents-and-shrimp", "cannery-and-typhoon"]);

test("a part of a topic’s name is a word if the people said nothing on that topic", async () => {
  const { answer } = await ask.line("hội cựu chiến binh nghĩ gì về nhà máy", askerOf("vi"));
  expect(answer.summary).toContain("Hội Cựu chiến binh");
  expect(answer.summary).not.toContain("Marbán");
});
