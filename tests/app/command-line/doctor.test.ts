import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { runDoctor } from "../../../src/app/command-line/doctor.ts";
import { openStore } from "../../../src/store/database/open.ts";
import { databasePath, temporaryFolder } from "../../store/deliveries/ledger.ts";

const briefings = fileURLToPath(new URL("../../../briefings", import.meta.url));

/** What the doctor prints, as lines of JSON, and the exit code. */
const printed = async (environment: Record<string, string>) => {
  let out = "";
  const write = vi.spyOn(process.stdout, "write").mockImplementation((chunk) => {
    out += String(chunk);
    return true;
  });
  onTestFinished(() => write.mockRestore());
  const code = await runDoctor(true, {
    ONRECORD_DATABASE: databasePath(),
    ONRECORD_BRIEFINGS: briefings,
    ...environment,
  });
  const lines = out.trim().split("\n");
  return {
    code,
    out,
    states: lines.map((line) => {
      const { what, state } = JSON.parse(line);
      return `${what}: ${state}`;
    }),
  };
};

test("is well without platforms, with the briefings of this repository", async () => {
  const { code, states } = await printed({});
  expect({ code, states }).toEqual({
    code: 0,
    states: ["briefings: ok", "digests.yaml: ok", "database: ok", "discord: ok", "slack: ok"],
  });
});

test("names every setting that is wrong, and shows no secret", async () => {
  const { code, states, out } = await printed({ DISCORD_TOKEN: "secret", SLACK_BOT_TOKEN: "secret" });
  expect(code).toBe(1);
  expect(states).toEqual([
    "discord: settings: failed",
    "slack: settings: failed",
    "briefings: ok",
    "digests.yaml: ok",
    "database: ok",
  ]);
  expect(out).not.toContain('"secret"');
});

test("a variable with a misspelt name is reported, because nothing reads it", async () => {
  const { code, states, out } = await printed({ SLACK_EDITOR: "U0123ABCD" });
  expect({ code, first: states[0] }).toEqual({ code: 1, first: "settings: failed" });
  expect(out).toContain("Did you mean SLACK_EDITORS?");
});

test("a platform that cannot be reached is not well", async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  await new Promise((resolve) => server.close(resolve));
  const { code, states, out } = await printed({
    SLACK_BOT_TOKEN: "xoxb-secret",
    SLACK_APP_TOKEN: "xapp-secret",
    SLACK_API_URL: `http://127.0.0.1:${port}/api/`,
    DISCORD_TOKEN: "a.b.secret",
    DISCORD_API_URL: `http://127.0.0.1:${port}/api`,
  });
  expect({ code, states: states.slice(3) }).toEqual({
    code: 1,
    states: ["discord: token: unknown", "slack: token: unknown"],
  });
  expect(out).not.toContain("secret");
});

test("a digest of the file that is written wrong fails", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "digests.yaml"), "digests:\n  - name: morning\n");
  const { code, states } = await printed({ ONRECORD_BRIEFINGS: folder });
  expect({ code, states: states.slice(0, 2) }).toEqual({
    code: 1,
    states: ["briefings: failed", "digests.yaml: failed"],
  });
});

describe("a database", () => {
  const found = async (path: string): Promise<string> => {
    const { code, out } = await printed({ ONRECORD_DATABASE: path });
    const line = out.split("\n").find((each) => each.includes('"what":"database"')) ?? "{}";
    const finding = JSON.parse(line);
    expect({ code, state: finding.state }).toEqual({ code: 1, state: "failed" });
    return finding.found;
  };

  test("that a newer version wrote is named", async () => {
    const path = databasePath();
    await (await openStore(path)).close();
    const database = new DatabaseSync(path);
    database.exec("insert into onrecord_migration (name, timestamp) values ('9999-later', '2099')");
    database.close();
    expect(await found(path)).toMatch(
      /a newer version of Onrecord wrote this database .* Update this installation, or name another database\.$/u,
    );
  });

  test("that can be read and not written to is named", async () => {
    const path = databasePath();
    await (await openStore(path)).close();
    // Stands for a file that is read-only, which nothing is for the user root.
    const database = new DatabaseSync(path);
    database.exec(
      "create trigger locked before update on revision begin select raise(abort, 'read-only'); end",
    );
    database.close();
    expect(await found(path)).toContain("read-only");
  });

  test("that is no database, or whose folder is none, is named", async () => {
    const path = join(temporaryFolder(), "notes.txt");
    writeFileSync(
      path,
      "These are notes, and not a database, however long one reads on in them. ".repeat(20),
    );
    expect(await found(path)).toContain("This is not an SQLite database.");
    expect(await found(join(path, "onrecord.sqlite"))).toContain("its folder cannot be created");
  });
});
