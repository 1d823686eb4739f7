import { rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { followDigests } from "../../../src/digests/schedules/digests-file.ts";
import { temporaryFolder } from "../../store/deliveries/ledger.ts";
import { createFakeLog } from "../deliveries/world.ts";

const entry = (name: string, schedule = "30 8 * * *"): string => `  - name: ${name}
    digest: commitments
    channel: slack:C1
    schedule: ${schedule}
    timeZone: Europe/Paris
    language: fr
`;

const follow = () => {
  const path = join(temporaryFolder(), "digests.yaml");
  const { log, lines } = createFakeLog();
  let written = 0;
  const declared = followDigests(join(path, ".."), ["commitments"], log);
  return {
    path,
    lines,
    declared,
    names: async () => (await declared()).digests.map(({ name }) => name),
    write(text: string) {
      writeFileSync(path, text);
      // File systems may tell two writes of one moment from each other or not.
      written += 1;
      utimesSync(path, written, written);
    },
  };
};

describe("the declared digests", () => {
  test("stay the same list while the file stays as it is, and follow it when it changes", async () => {
    const { declared, lines, names, write, path } = follow();
    write(`digests:\n${entry("morning")}`);
    expect(await declared()).toBe(await declared());
    write(`digests:\n${entry("morning")}${entry("noon")}`);
    expect(await names()).toEqual(["morning", "noon"]);
    expect(lines).toEqual([`info: ${path} has changed, and is read.`]);
  });

  test("go on without an entry that is wrong at the start", async () => {
    const { lines, names, write } = follow();
    write(`digests:\n${entry("morning", "30 25 * * *")}${entry("noon")}`);
    expect(await names()).toEqual(["noon"]);
    expect(await names()).toEqual(["noon"]);
    expect(lines).toEqual([
      expect.stringMatching(
        /^error: .*digests\.yaml:5:15: digests\[0\]\.schedule: hour “25”: .* It is left out\.$/,
      ),
    ]);
  });

  test("stay as they were when a change breaks the file, until it is fixed", async () => {
    const { lines, names, write } = follow();
    write(`digests:\n${entry("morning")}${entry("noon")}`);
    await names();
    write(`digests:\n${entry("morning", "30 25 * * *")}`);
    expect(await names()).toEqual(["morning", "noon"]);
    expect(lines).toEqual([expect.stringMatching(/The digests stay as they were\.$/)]);
    write(`digests:\n${entry("morning")}`);
    expect(await names()).toEqual(["morning"]);
  });

  test("are none without a file, and stay if the file is removed", async () => {
    const { lines, names, path, write } = follow();
    expect(await names()).toEqual([]);
    write(`digests:\n${entry("morning")}`);
    expect(await names()).toEqual(["morning"]);
    rmSync(path);
    expect(await names()).toEqual(["morning"]);
    expect(lines).toEqual([
      `info: There is no ${path}, so it sets up no digest.`,
      `info: ${path} has changed, and is read.`,
      `warn: ${path} is gone. The digests stay as they were.`,
    ]);
  });
});
