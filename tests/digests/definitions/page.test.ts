import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import commitments from "../../../src/digests/definitions/commitments.ts";
import { readBriefing } from "../../../src/library/briefing/read.ts";
import { libraryOf } from "../../library.ts";
import { createChannel, shownText } from "./channel.ts";

const read = (page: string): Promise<string> =>
  readFile(new URL(`../../../docs/${page}.md`, import.meta.url), "utf8");
const [briefings, manager] = [await read("briefings"), await read("manager")];
const shown = (page: string, pattern: RegExp): string => pattern.exec(page)?.[1] ?? "";

test("docs/manager.md shows the digest that the briefing in docs/briefings.md makes", async () => {
  const folder = await mkdtemp(join(tmpdir(), "onrecord-docs-"));
  await mkdir(join(folder, "town"));
  await writeFile(join(folder, "town", "briefing.yaml"), shown(briefings, /```yaml\n(.*?)```/su));
  await writeFile(
    join(folder, "town", "mayor.txt"),
    shown(briefings, /the source: \*(.*?)\*:/su).replaceAll(/\s+/gu, " "),
  );
  const result = await readBriefing(join(folder, "town"));
  await rm(folder, { recursive: true });
  const library = libraryOf(...(result.ok ? [result.briefing] : []));
  const channel = createChannel(commitments);
  channel.post({ library, on: "2026-03-03" });
  expect(shownText(channel.compose({ library, on: "2026-05-28" }))).toBe(
    shown(manager, /```text\n(Commitments.*?)\n```/su),
  );
});
