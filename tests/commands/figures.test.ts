import { describe, expect, test } from "vitest";
import { libraryOf, summit } from "../library.ts";
import { textOf } from "./ask.ts";

describe("/figures", () => {
  test("shows each figure with its passage", async () => {
    expect(await textOf("/figures")).toBe(`Figures
=======

40 offices: called slow (as of 2 Mar 2026)
  │ 40 offices slow
    The Herald <https://herald.example/open-code#:~:text=40%20offices%20slow>, 2 Mar 2026 · /source summit/offices`);
  });

  test("says so where a topic has none", async () => {
    expect(await textOf("/figures open-source")).toBe(`Figures · Open source
=====================

No figure is on record.`);
  });

  test("speaks the reader’s language", async () => {
    expect(await textOf("/figures", "vi")).toBe(`Số liệu
=======

40 offices: called slow (tính đến 2/3/2026)
  │ 40 offices slow
    The Herald <https://herald.example/open-code#:~:text=40%20offices%20slow>, 2/3/2026 · bằng tiếng Anh · /source summit/offices`);
  });

  test("says where briefings disagree, and shows both by date", async () => {
    const [figure] = summit.figures;
    if (figure === undefined) throw new Error("The summit has no figure.");
    const later = { ...figure, value: 45, briefing: "later", reference: "later/offices", asOf: "2026-04-02" };
    const other = { ...summit, slug: "later", statements: [], events: [], people: [], figures: [later] };
    const told = await textOf("/figures", "en", libraryOf(summit, other));
    expect(told).toContain(
      "Briefings disagree on this figure: 45 and 40. Each is shown with its date and passage.",
    );
    expect(told.match(/disagree/gu)).toHaveLength(1);
    expect(told.indexOf("45 offices")).toBeLessThan(told.indexOf("40 offices: "));
  });
});
