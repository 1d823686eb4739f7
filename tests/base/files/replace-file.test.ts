import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { replaceFile, rewriteFile, writeBeside } from "../../../src/base/files/replace-file.ts";
import { temporaryFolder } from "../../store/deliveries/ledger.ts";

const fileWith = (text: string): string => {
  const path = join(temporaryFolder(), "a.txt");
  writeFileSync(path, text, { mode: 0o600 });
  return path;
};

test("a file that another program saves while it is rewritten keeps both changes and its rights", async () => {
  const path = fileWith("one two\n");
  let tries = 0;
  const isChanged = await rewriteFile(path, (text) => {
    tries += 1;
    if (tries < 3) writeFileSync(path, `${text}saved ${tries}\n`);
    return text.replace("one", "1");
  });
  expect([isChanged, readFileSync(path, "utf8")]).toEqual([true, "1 two\nsaved 1\nsaved 2\n"]);
  expect([statSync(path).mode & 0o777, readdirSync(dirname(path))]).toEqual([0o600, ["a.txt"]]);
});

test("a file that is saved all the time is left alone, and so is one that needs no change or does not exist", async () => {
  const path = fileWith("0");
  const rewritten = rewriteFile(path, (text) => {
    writeFileSync(path, `${text}0`);
    return "1";
  });
  await expect(rewritten).rejects.toThrow("a.txt: another program saves it again and again");
  expect([readFileSync(path, "utf8"), readdirSync(dirname(path))]).toEqual(["0".repeat(21), ["a.txt"]]);
  expect(await rewriteFile(path, () => null)).toBe(false);
  expect(await rewriteFile(`${path}.none`, () => "1")).toBe(false);
});

test("a file whose folder is missing, or that is a folder, is named in the error, and nothing is left", async () => {
  const folder = temporaryFolder();
  await expect(replaceFile(join(folder, "out", "a.csv"), "1")).rejects.toThrow(
    /out\/a\.csv: expected a file in a writable folder \(ENOENT: /u,
  );
  mkdirSync(join(folder, "a.csv"));
  await expect(replaceFile(join(folder, "a.csv"), "1")).rejects.toThrow(
    /a\.csv: expected a file in a writable folder \(/u,
  );
  expect(readdirSync(folder)).toEqual(["a.csv"]);
});

test.each([0o600, 0o640, 0o664])(
  "a file with the rights %o keeps them, whatever the process's umask is",
  async (mode) => {
    const path = fileWith("0");
    chmodSync(path, mode);
    await replaceFile(path, "1");
    const rights = () => statSync(path).mode & 0o777;
    expect([readFileSync(path, "utf8"), rights()]).toEqual(["1", mode]);
    renameSync(await writeBeside(path, "2"), path);
    expect([readFileSync(path, "utf8"), rights()]).toEqual(["2", mode]);
  },
);
