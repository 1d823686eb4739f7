import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { speedPage } from "../../bench/speed-page.ts";

test("the page of speeds has a row for each figure, with its aim and all sizes", () => {
  const page = speedPage(
    [
      {
        what: "next start",
        aim: "1 s",
        measured: new Map([
          [1_000, "0.8 s"],
          [10_000, "1.2 s"],
        ]),
      },
      { what: "/who", aim: "5 ms", measured: new Map([[1_000, "0.4 ms"]]) },
    ],
    { machine: "2 cores of a machine", day: "2026-11-28" },
  );
  expect(page.split("\n").filter((line) => line.startsWith("|"))).toEqual([
    "| what | aim | 1,000 briefings | 10,000 briefings |",
    "| --- | --- | --- | --- |",
    "| next start | 1 s | 0.8 s | 1.2 s |",
    "| /who | 5 ms | 0.4 ms | not measured |",
  ]);
  expect(page).toContain("on 2026-11-28, on 2 cores of a machine.");
});

test("the page in the docs is as the bench writes it, but for its figures", async () => {
  const rowOrDay = /^\|.*$|on \d{4}-\d{2}-\d{2}, on .*$/gmu;
  const written = await readFile(new URL("../../docs/speed.md", import.meta.url), "utf8");
  const empty = speedPage([], { machine: "?", day: "2026-01-01" });
  expect(written.replaceAll(rowOrDay, "").replaceAll(/\n+/gu, "\n")).toBe(
    empty.replaceAll(rowOrDay, "").replaceAll(/\n+/gu, "\n"),
  );
});
