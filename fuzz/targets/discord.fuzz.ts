import { pick, randomOf } from "../../bench/random.ts";
import { connectDiscord } from "../../src/platforms/discord/run.ts";
import { allowed } from "../../tests/fakes/discord/guild.ts";
import { ids, nextId } from "../../tests/fakes/discord/ids.ts";
import {
  commandInteraction,
  componentInteraction,
  modalInteraction,
} from "../../tests/fakes/discord/interactions.ts";
import { messageResponse } from "../../tests/fakes/discord/messages.ts";
import { askerUser } from "../../tests/fakes/discord/people.ts";
import { botToken, startFakeDiscord } from "../../tests/fakes/discord/server.ts";
import { createHost } from "../../tests/platforms/host.ts";
import { hostileText } from "../hostile.ts";
import { typedLine } from "../lines.ts";
import { mutateStrings, mutateText } from "../mutate.ts";
import { chance, integer } from "../random.ts";
import { defineTarget, type Output } from "../target.ts";

const kinds = [
  "command",
  "typing",
  "mention",
  "direct",
  "control",
  "menu",
  "changed-command",
  "changed-control",
  "changed-form",
] as const;
const commands = [
  { name: "who", option: "name" },
  { name: "search", option: "words" },
  { name: "commitments", option: "who" },
  { name: "names", option: "text" },
  { name: "source", option: "what" },
  { name: "digest add", option: "name" },
] as const;
const customIds = [
  "1f0:who ada",
  "1r0:search code page:2",
  "1s0:source summit/publish",
  "1q0:digest add",
  "=0123456789",
  "",
] as const;

/** Discord's events, through discord.js's own client, over loopback. */
export default defineTarget({
  casesPerMillion: 5_000,
  generate: (random) => ({
    kind: pick(kinds, random),
    command: pick(commands, random),
    line: typedLine(random).slice(0, 2_000),
    customId: chance(random, 0.5) ? mutateText(customIds, random, 3) : hostileText(random, customIds),
    changes: integer(random, 0, 2 ** 31),
  }),
  async start() {
    const discord = await startFakeDiscord();
    const { host, logged } = createHost();
    const platform = await connectDiscord(
      { token: botToken, guildIds: [], editors: [], channels: [], apiUrl: discord.url },
      host,
      { ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) } },
    );
    await platform.listen(host);
    const message = messageResponse(nextId(), ids.text, { content: "An answer.", flags: 0, components: [] });

    /** Resolves when the client has received all events. It always answers the interaction that comes after them. */
    const settle = async (): Promise<void> => {
      const last = discord.command("help");
      await discord.until(() => last.callbacks > 0);
    };
    const doer = () => ({
      id: nextId(),
      token: `token-${nextId()}`,
      user: askerUser,
      locale: "en-US",
      permissions: allowed,
      flags: 0,
    });

    const act = async (
      kind: (typeof kinds)[number],
      { name, option }: (typeof commands)[number],
      line: string,
      customId: string,
      changes: number,
    ): Promise<void> => {
      // Change only values that people choose or write: discord.js trusts Discord for the rest, and throws for another shape.
      const change = ({ data, ...payload }: Readonly<Record<string, unknown>>) =>
        discord.gateway.dispatch("INTERACTION_CREATE", {
          ...payload,
          data: mutateStrings(data, randomOf(changes)),
        });
      switch (kind) {
        case "command": {
          const given = discord.command(name, { [option]: line });
          await discord.until(() => given.callbacks > 0);
          return;
        }
        case "typing": {
          const typed = discord.type("who", "name", line);
          await discord.until(() => typed.callbacks > 0);
          return;
        }
        case "mention":
          discord.write(`<@${ids.bot}> ${line}`);
          return settle();
        case "direct":
          discord.write(line, { isDirect: true });
          return settle();
        case "control":
          discord.pressUnknown(message, customId);
          return settle();
        case "menu": {
          const used = componentInteraction(doer(), message, {
            custom_id: "1f0",
            type: 3,
            values: [customId],
          });
          discord.gateway.dispatch("INTERACTION_CREATE", used);
          return settle();
        }
        case "changed-command":
          change(
            commandInteraction(doer(), { id: nextId(), name }, [{ name: option, type: 3, value: line }]),
          );
          return settle();
        case "changed-control":
          change(componentInteraction(doer(), message, { custom_id: customId, type: 2 }));
          return settle();
        case "changed-form":
          change(modalInteraction(doer(), customId, [{ custom_id: option, type: 4, value: line }]));
          return settle();
        default:
          return kind satisfies never;
      }
    };

    return {
      async run({ kind, command, line, customId, changes }) {
        await act(kind, command, line, customId, changes);
        const outputs = discord.requests.map(({ body }): Output => ({ to: "discord", value: body }));
        discord.forget();
        return outputs;
      },
      clear() {
        logged.length = 0;
        discord.forgetMessages();
      },
      async stop() {
        await platform.stop();
        await discord.close();
      },
    };
  },
});
