import { describe, expect, test } from "vitest";
import { textOf } from "./ask.ts";

describe("/figures", () => {
  test("shows each figure with its passage", async () => {
    expect(await textOf("/figures")).toBe(`Figures
=======

40 offices: called slow (as of 2 March 2026)
  │ 40 offices slow
    The Herald <https://herald.example/open-code#:~:text=40%20offices%20slow>, 2 March 2026 · summit/offices`);
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
    The Herald <https://herald.example/open-code#:~:text=40%20offices%20slow>, 2/3/2026 · bằng tiếng Anh · summit/offices`);
  });
});
