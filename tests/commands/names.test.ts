import { describe, expect, test } from "vitest";
import { textOf } from "./ask.ts";

describe("/names", () => {
  test("shows who is named, in the order of the text, with the newest role, and who is not on record", async () => {
    expect(
      await textOf("/names Registrar Ben Stone thanked the MoW and Mr John Carter. Ada Maen left."),
    ).toBe(`3 names in this text are on record
==================================

• Ben Stone: Registrar, Ministry of Works, as of 2 Mar 2026
• Ministry of Works · written “MoW”
• Ada Stone: Deputy Prime Minister, Ministry of Works, as of 4 May 2026 · written “Ada Maen”

Ben Stone: /who ben-stone
Ministry of Works: /org ministry
Ada Stone: /who ada-stone

Not on record: John Carter.`);
  });

  test("says so where a surname may be several people's", async () => {
    expect(await textOf("/names Then Mrs Stone left.", "fr")).toBe(`1 nom de ce texte est dans la base
==================================

« Stone » peut désigner :

Ada Stone · vice-première ministre, Ministère des Travaux (2026): /who ada-stone
Ben Stone · Registrar, Ministère des Travaux (2026): /who ben-stone`);
  });

  test("does not list people who are certainly meant among those whom a surname may mean", async () => {
    expect(await textOf("/names Stone met the MoW.")).toBe(`2 names in this text are on record
==================================

• Ministry of Works · written “MoW”

Ministry of Works: /org ministry

“Stone” may be:

Ada Stone · Deputy Prime Minister, Ministry of Works (2026): /who ada-stone
Ben Stone · Registrar, Ministry of Works (2026): /who ben-stone`);
  });

  test("says which names it looked for if the text has none on record", async () => {
    expect(await textOf("/names nobody at all", "vi")).toBe(
      `Văn bản này không có tên nào trong hồ sơ. Đã tìm trong: 2 người và 1 tổ chức.`,
    );
  });

  test("names those who are not on record in the order of the text, in Vietnamese as well", async () => {
    const text = "Bộ trưởng Lương Văn Khải tiếp bà Aino Virtanen. Cùng dự có ông Đoàn Minh Trí.";
    expect((await textOf(`/names ${text}`, "vi")).split("\n").at(-1)).toBe(
      "Chưa có trong hồ sơ: Lương Văn Khải, Aino Virtanen và Đoàn Minh Trí.",
    );
  });
});
