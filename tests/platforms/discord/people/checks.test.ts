import { expect, test } from "vitest";
import { ids } from "../../../fakes/discord/ids.ts";
import { named } from "../../named.ts";
import { startBot } from "../bot.ts";

test("Discord says whether a person is an editor by their id alone, until they leave the server", async () => {
  const { fake, platform } = await startBot({ settings: { editors: named(ids.editorRole) } });
  const ada = { platform: "discord", workspace: ids.guild, user: ids.asker };
  const { checks } = platform;
  expect([
    await checks?.isEditor(ada),
    await checks?.isEditor({ ...ada, workspace: null }),
    await checks?.isEditor({ ...ada, workspace: "1" }),
    await checks?.isIn(ada, `discord:${ids.text}`),
    await checks?.isIn({ ...ada, workspace: "1" }, `discord:${ids.text}`),
    await checks?.isIn(ada, "discord:1"),
  ]).toEqual([true, true, false, true, false, false]);
  expect(fake.problems).toEqual([]);
});

test("a person without the editors’ role is no editor", async () => {
  const { platform } = await startBot({ settings: { editors: named("1") } });
  expect(
    await platform.checks?.isEditor({ platform: "discord", workspace: ids.guild, user: ids.asker }),
  ).toBe(false);
});

test("Discord says how it names a person: by their nickname or name, only in a server where they are", async () => {
  const { platform } = await startBot();
  const nameOf = (user: string, workspace: string | null = ids.guild) =>
    platform.checks?.nameOf({ platform: "discord", workspace, user });
  expect([
    await nameOf(ids.colleague),
    await nameOf(ids.colleague, null),
    await nameOf(ids.asker),
    await nameOf(ids.colleague, "1"),
    await nameOf("1"),
  ]).toEqual(["Ben Reed", "Ben Reed", "reporter", null, null]);
});
