import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { openInotify } from "../../../src/base/files/inotify.ts";
import { type OpenWatchedFolders, openNodeWatchers } from "../../../src/base/files/watched-folders.ts";
import { makeFolder } from "../../library/briefing/fixture.ts";

const openLinux: OpenWatchedFolders = (events) => {
  const watched = openInotify(events);
  if (watched === null)
    throw new Error("Expected inotify; Node.js has no node:ffi, or Linux allows no more watchers.");
  return watched;
};

const isLinux = process.platform === "linux";
const ways: readonly (readonly [string, OpenWatchedFolders])[] = [
  ["Node's watchers", openNodeWatchers],
  ...(isLinux ? [["inotify", openLinux] as const] : []),
];

const watchIn = async (open: OpenWatchedFolders) => {
  const folder = await makeFolder();
  for (const name of ["a", "b"]) mkdirSync(join(folder, name));
  const [heard, lost, failed] = [vi.fn(), vi.fn(), vi.fn()];
  const watched = open({ heard, lost, failed });
  onTestFinished(() => watched.close());
  const add = (name: string): void => watched.add(name, join(folder, name));
  /** Everything that was reported, each thing once. */
  const told = () => [...new Set(heard.mock.calls.map((call) => call.join(" ")))];
  const path = (...parts: readonly string[]) => join(folder, ...parts);
  const write = (...parts: readonly string[]): void => writeFileSync(path(...parts), "x");
  const until = (what: string): Promise<void> =>
    vi.waitFor(() => expect(told()).toContain(what), { timeout: 10_000 });
  return { folder, watched, add, told, path, write, until, lost, failed };
};

describe.each(ways)("%s", (_name, open) => {
  test("reports what changes in the watched folders, by the folder's name", async () => {
    const { watched, add, told, path, write, until } = await watchIn(open);
    for (const name of ["a", "b"]) add(name);
    expect(["a", "b", "c"].map((name) => watched.has(name))).toEqual([true, true, false]);
    write("a", "tin tức.yaml");
    await until("a tin tức.yaml rename");
    write("a", "tin tức.yaml");
    await until("a tin tức.yaml change");
    watched.remove("a");
    write("a", "later");
    rmSync(path("a"), { recursive: true });
    write("b", "last");
    await until("b last rename");
    expect(told().filter((each) => each.startsWith("a later"))).toEqual([]);
    expect(watched.names()).toEqual(["b"]);
  });

  test("follows the folders that are at the paths now, also if two exchange their names", async () => {
    const { add, path, write, until } = await watchIn(open);
    for (const name of ["a", "b"]) add(name);
    renameSync(path("a"), path("c"));
    renameSync(path("b"), path("a"));
    renameSync(path("c"), path("b"));
    for (const name of ["a", "b"]) add(name);
    for (const name of ["a", "b"]) {
      write(name, `in ${name}`);
      await until(`${name} in ${name} rename`);
    }
  });

  test.each(["before", "after"])(
    "reports a folder by the names of its links too, added %s it",
    async (when) => {
      const { folder, watched, add, path, write, until } = await watchIn(open);
      symlinkSync(path("a"), path("link"), "junction");
      symlinkSync(folder, path("around"), "junction");
      for (const name of when === "before" ? ["around", "link", ".", "a"] : ["a", ".", "link", "around"])
        add(name);
      write("a", "one");
      write("two");
      for (const each of ["a one rename", "link one rename", ". two rename", "around two rename"])
        await until(each);
      for (const name of ["link", "around"]) watched.remove(name);
      write("a", "three");
      write("four");
      for (const each of ["a three rename", ". four rename"]) await until(each);
    },
  );

  test("follows a folder that was removed and made again", async () => {
    const { add, path, write, until } = await watchIn(open);
    add("a");
    rmSync(path("a"), { recursive: true });
    expect(() => add("a")).toThrow(expect.objectContaining({ code: "ENOENT" }));
    mkdirSync(path("a"));
    add("a");
    write("a", "again");
    await until("a again rename");
  });
});

const mostReports = (): number => Number(readFileSync("/proc/sys/fs/inotify/max_queued_events", "utf8"));

test.runIf(isLinux)(
  "inotify loses no changes while it stops watching more folders than Linux can report",
  async () => {
    const { watched, add, write, until, lost, failed } = await watchIn(openLinux);
    add("b");
    for (let removed = mostReports() + 1_000; removed > 0; removed -= 1) {
      add("a");
      watched.remove("a");
    }
    write("b", "later");
    await until("b later rename");
    expect(lost).not.toHaveBeenCalled();
    expect(failed).not.toHaveBeenCalled();
  },
);

test.runIf(isLinux)("inotify says if more changed at once than Linux can report", async () => {
  const { add, path, write, lost, failed } = await watchIn(openLinux);
  add("a");
  write("a", "one");
  const most = mostReports();
  for (let moved = 0; moved < most; moved += 4) {
    renameSync(path("a", "one"), path("a", "two"));
    renameSync(path("a", "two"), path("a", "one"));
  }
  await vi.waitFor(() => expect(lost).toHaveBeenCalled(), { timeout: 10_000 });
  expect(failed).not.toHaveBeenCalled();
});
