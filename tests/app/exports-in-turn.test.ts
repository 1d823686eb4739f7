import { expect, test } from "vitest";
import type { MadeExport } from "../../src/answer/export/make-export.ts";
import { exportsInTurn } from "../../src/app/exports-in-turn.ts";

test("one export is made at a time, five wait, and more are refused", async () => {
  const started: string[] = [];
  const first = Promise.withResolvers<void>();
  const exportRecord = exportsInTurn(async (format): Promise<MadeExport> => {
    started.push(format);
    await first.promise;
    return { became: "problems", problems: [] };
  });
  const formats = ["csv", "json", "ninjs", "markdown", "ical", "atom"];
  const made = formats.map((format) => exportRecord(format, "en"));
  await expect(exportRecord("claimreview", "en")).rejects.toThrow(
    "5 exports are waiting already. Try again in a few minutes.",
  );
  expect(started).toEqual(["csv"]);
  first.resolve();
  await Promise.all(made);
  expect(started).toEqual(formats);
});
