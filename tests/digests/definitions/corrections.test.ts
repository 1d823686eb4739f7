import { expect, test } from "vitest";
import news from "../../../src/digests/definitions/news.ts";
import { readBriefings } from "../../../src/library/briefings-folder.ts";
import { createLibrary } from "../../../src/library/create-library.ts";
import { briefingYaml, goodFiles, makeFolder, writeBriefing } from "../../library/briefing/fixture.ts";
import { createChannel, shownText } from "./channel.ts";

test("a correction or withdrawal in a briefing's file reaches a channel that was shown the fact", async () => {
  const folder = await makeFolder();
  const libraryWith = async (corrections: string) => {
    await writeBriefing(folder, "summit", { ...goodFiles, "briefing.yaml": briefingYaml + corrections });
    const { briefings, problems } = await readBriefings(folder);
    expect(problems).toEqual([]);
    return createLibrary(briefings);
  };
  const channel = createChannel(news);
  channel.post({ library: await libraryWith("") });
  const library = await libraryWith(`corrections:
  - { fact: offices, date: 2026-06-01, note: { en: There are 41 offices. } }
  - { fact: follow, date: 2026-06-01, note: { en: It was somebody else. }, withdrawn: true }
`);
  expect(
    shownText(channel.post({ library }))
      .split("\n")
      .filter((line) => line.startsWith("CORRECTED")),
  ).toEqual([
    "CORRECTED (WITHDRAWN) · Hope · Ada Stone: She hopes that others follow.",
    "CORRECTED · 40 offices: called slow (as of 2 Mar 2026)",
  ]);
  expect(channel.compose({ library }).facts).toEqual([]);
});
