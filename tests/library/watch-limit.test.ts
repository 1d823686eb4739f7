import { expect, onTestFinished, test, vi } from "vitest";
import { type OpenWatchedFolders, openNodeWatchers } from "../../src/base/files/watched-folders.ts";
import { watchSubfolders } from "../../src/library/watch.ts";
import { goodFiles, makeFolder, writeBriefing } from "./briefing/fixture.ts";

test.each([
  ["ENOSPC", true],
  ["ENOSPC", false],
  ["EMFILE", true],
])(
  "if the system allows no more watches (%s), changes are found by scanning",
  async (code, onlySubfolders) => {
    const open: OpenWatchedFolders = (events) => {
      const watched = openNodeWatchers(events);
      return {
        ...watched,
        add(name, path) {
          if (onlySubfolders && !path.endsWith("summit")) watched.add(name, path);
          else throw Object.assign(new Error(`${code}: the system allows no more watches`), { code });
        },
      };
    };
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const folder = await makeFolder();
    for (const slug of ["second-summit", "summit"]) await writeBriefing(folder, slug, goodFiles);
    const [changed, failed, limited] = [vi.fn(), vi.fn(), vi.fn()];
    const scan = vi.fn(async () => new Set(["summit"]));
    const watching = watchSubfolders(folder, { files: new Set(), changed, failed, limited, scan }, open);
    onTestFinished(() => watching.close());
    await watching.ready;
    expect([scan.mock.calls.length, limited.mock.calls.length]).toEqual([0, 1]);
    await vi.advanceTimersByTimeAsync(25_000);
    expect(changed.mock.calls).toEqual([[new Set(["summit"])]]);
    await vi.advanceTimersByTimeAsync(25_000);
    expect(scan).toHaveBeenCalledTimes(2);
    scan.mockResolvedValue(new Set());
    changed.mockClear();
    await vi.advanceTimersByTimeAsync(25_000);
    expect(changed).not.toHaveBeenCalled();
    expect([limited.mock.calls.length, failed.mock.calls.length]).toEqual([1, 0]);

    // A scan takes seconds in a large archive, and the bot may stop meanwhile.
    const late = Promise.withResolvers<Set<string>>();
    scan.mockReturnValue(late.promise);
    await vi.advanceTimersByTimeAsync(25_000);
    await watching.close();
    late.resolve(new Set(["summit"]));
    await vi.advanceTimersByTimeAsync(25_000);
    expect(changed).not.toHaveBeenCalled();
  },
);

test("if the system loses changes, they are found by scanning, and new folders are watched", async () => {
  const folder = await makeFolder();
  await writeBriefing(folder, "summit", goodFiles);
  const [changed, failed, limited] = [vi.fn(), vi.fn(), vi.fn()];
  const scan = vi.fn(async () => new Set(["summit"]));
  const added: string[] = [];
  let lose = (): void => {};
  const watching = watchSubfolders(folder, { files: new Set(), changed, failed, limited, scan }, (events) => {
    lose = events.lost;
    const add = (name: string): void => void added.push(name);
    return { add, has: () => false, remove() {}, names: () => [], close() {} };
  });
  onTestFinished(() => watching.close());
  await watching.ready;
  await writeBriefing(folder, "second-summit", goodFiles);
  lose();
  await vi.waitFor(() => expect(changed.mock.calls).toEqual([[new Set(["summit"])]]), { timeout: 10_000 });
  expect(added).toEqual(["..", ".", "summit", "..", ".", ...added.slice(5)]);
  expect(added.slice(5).sort()).toEqual(["second-summit", "summit"]);
  expect([failed.mock.calls.length, limited.mock.calls.length]).toEqual([0, 0]);
  // A scan takes seconds in a large archive, so a stop does not wait for one that has not begun.
  lose();
  await watching.close();
  expect(scan).toHaveBeenCalledTimes(1);
});

test("very many changes at once are all reported", async () => {
  const [changed, failed, limited] = [vi.fn(), vi.fn(), vi.fn()];
  const all = new Set(Array.from({ length: 200_000 }, (_, number) => `briefing-${number}`));
  const scan = async () => all;
  let lose = (): void => {};
  const options = { files: new Set<string>(), changed, failed, limited, scan };
  const watching = watchSubfolders(await makeFolder(), options, (events) => {
    lose = events.lost;
    return { add() {}, has: () => false, remove() {}, names: () => [], close() {} };
  });
  onTestFinished(() => watching.close());
  lose();
  await vi.waitFor(() => expect(changed).toHaveBeenCalled(), { timeout: 10_000 });
  expect(changed.mock.calls[0]?.[0].size).toBe(all.size);
  expect(failed).not.toHaveBeenCalled();
});
