import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import commitments from "../../../src/digests/definitions/commitments.ts";
import { readBriefing } from "../../../src/library/briefing/read.ts";
import { libraryOf } from "../../library.ts";
import { createChannel, shownText } from "./channel.ts";

const readme = await readFile(new URL("../../../README.md", import.meta.url), "utf8");
const shown = (pattern: RegExp): string => pattern.exec(readme)?.[1] ?? "";

test("the README shows the digest that its briefing makes", async () => {
  const folder = await mkdtemp(join(tmpdir(), "onrecord-readme-"));
  await mkdir(join(folder, "town"));
  await writeFile(join(folder, "town", "briefing.yaml"), shown(/```yaml\n(.*?)```/su));
  await writeFile(join(folder, "town", "mayor.txt"), shown(/saying \*(.*?)\*:/su).replaceAll(/\s+/gu, " "));
  const result = await readBriefing(join(folder, "town"));
  await rm(folder, { recursive: true });
  const library = libraryOf(...(result.ok ? [result.briefing] : []));
  const channel = createChannel(commitments);
  channel.post({ library, on: "2026-03-03" });
  expect(shownText(channel.compose({ library, on: "2026-05-28" }))).toBe(
    shown(/```text\n(Commitments.*?)\n```/su),
  );
});
