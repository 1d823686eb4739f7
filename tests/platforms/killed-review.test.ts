import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, onTestFailed, onTestFinished, test, vi } from "vitest";
import { z } from "zod";
import { startProgram, writeNewsroom } from "../digests/deliveries/child/program.ts";
import { draftedYaml, itemsOf, texts } from "../drafts/review/decisions/draft.ts";
import { ids } from "../fakes/discord/ids.ts";
import type { StoredMessage } from "../fakes/discord/messages.ts";
import { botToken, startFakeDiscord } from "../fakes/discord/server.ts";
import { controlsIn } from "../fakes/slack/blocks.ts";
import { startFakeSlack } from "../fakes/slack/server.ts";
import { seen as seenOnDiscord } from "./discord/bot.ts";
import { blocksOf, find, seen } from "./slack/seen.ts";

/** Three programs are started one after the other, and each takes seconds on a busy machine. */
const timeout = 300_000;
const soon = { timeout: 60_000, interval: 50 };

/** What an editor reads, and what they can press. */
interface Shown {
  readonly text: string;
  has(label: string): boolean;
  /** Presses a button, and expects no answer. */
  pressInVain(label: string): void;
  press(label: string): Promise<Shown>;
}

/** A platform on which an editor reviews the draft `digue`. */
interface Chat {
  readonly environment: Readonly<Record<string, string>>;
  readonly editor: string;
  decide(): Promise<Shown>;
}

const onSlack = async (): Promise<Chat> => {
  const slack = await startFakeSlack();
  onTestFinished(() => slack.stop());
  slack.people.set("U2", { id: "U2", locale: "en-GB" });
  /** Sends something, and waits for the answer, which is the acknowledgement or follows it. */
  const answered = async (request: Parameters<typeof slack.sendOverSocket>[0]): Promise<Shown> => {
    const count = slack.responses.length;
    let acknowledged: unknown = null;
    void slack.sendOverSocket(request).then((message) => (acknowledged = message));
    const answer = (): unknown =>
      slack.responses.length > count ? slack.responses.at(-1) : (acknowledged ?? expect.unreachable());
    return vi.waitFor(() => shown(blocksOf(answer()) && answer()), soon);
  };
  const pressing = (message: unknown, label: string) =>
    slack.press(find(message, label), { user: "U2", message: { isEphemeral: true } });
  const shown = (message: unknown): Shown => ({
    text: seen(message),
    has: (label) => controlsIn(blocksOf(message)).some((control) => control.label === label),
    pressInVain: (label) => void slack.sendOverSocket(pressing(message, label)),
    press: (label) => answered(pressing(message, label)),
  });
  return {
    environment: {
      SLACK_BOT_TOKEN: "xoxb-1",
      SLACK_APP_TOKEN: "xapp-1",
      SLACK_API_URL: slack.apiUrl,
      SLACK_EDITORS: "U2",
    },
    editor: "slack:T1/U2",
    decide: () => answered(slack.slashCommand({ command: "/onrecord", text: "decide digue", user_id: "U2" })),
  };
};

const onDiscord = async (): Promise<Chat> => {
  const discord = await startFakeDiscord(null);
  onTestFinished(() => discord.close());
  const answered = async (interaction: ReturnType<typeof discord.press>): Promise<Shown> => {
    await vi.waitFor(() => expect(interaction.replies.length).toBeGreaterThan(0), soon);
    return shown(interaction.replies.at(-1) ?? expect.unreachable());
  };
  const shown = (message: StoredMessage): Shown => ({
    text: seenOnDiscord(message),
    has: (label) => JSON.stringify(message.components).includes(`"label":"${label}"`),
    pressInVain: (label) => void discord.press(message, label),
    press: (label) => answered(discord.press(message, label)),
  });
  return {
    environment: {
      DISCORD_TOKEN: botToken,
      DISCORD_API_URL: discord.url,
      DISCORD_EDITORS: `${ids.guild}/${ids.asker}`,
    },
    editor: `discord:${ids.guild}/${ids.asker}`,
    async decide() {
      // The bot registers its commands after it is connected.
      return answered(await vi.waitFor(() => discord.command("decide", { briefing: "digue" }), soon));
    },
  };
};

const rowsSchema = z.array(z.object({ what: z.string(), subject: z.string(), who: z.string() }));

/** A newsroom with the draft `digue`. */
const newsroom = () => {
  const folder = writeNewsroom([]);
  const place = join(folder, "briefings", "digue");
  mkdirSync(place, { recursive: true });
  for (const [name, text] of [["briefing.yaml", draftedYaml] as const, ...texts])
    writeFileSync(join(place, name), text);
  const yaml = (): string => readFileSync(join(place, "briefing.yaml"), "utf8");
  /** What the audit log has, without its times. */
  const audit = () => {
    const database = new DatabaseSync(join(folder, "data", "onrecord.sqlite"), { readOnly: true });
    const rows = rowsSchema.parse(
      database.prepare("SELECT what, subject, who FROM audit ORDER BY at, subject").all(),
    );
    database.close();
    return rows;
  };
  return { folder, yaml, audit };
};

/** Keeps what can be kept, and drops the rest, until everything is decided and approved. Returns what the last answer said. */
const decideAll = async (first: Shown): Promise<string> => {
  let shown = first;
  for (let taps = 0; taps < 20; taps += 1) {
    const label = ["Keep", "Drop", "Keep these 10 sure facts", "Keep it and approve", "Approve"].find(
      shown.has,
    );
    if (label === undefined) break;
    shown = await shown.press(label);
  }
  return shown.text;
};

test.each([
  ["Slack", onSlack],
  ["Discord", onDiscord],
] as const)(
  "a review on %s continues after the bot was killed between a decision and its entry in the log, and after both",
  { timeout },
  async (_name, startChat) => {
    const chat = await startChat();
    const { folder, yaml, audit } = newsroom();
    const at = Temporal.Now.instant();
    let minutes = 0;
    const start = async (die?: string) => {
      const program = startProgram({
        folder,
        environment: { ...chat.environment, ONRECORD_LOG_LEVEL: "info" },
        at: at.add({ minutes }).toString(),
        ...(die === undefined ? {} : { die }),
      });
      minutes += 5;
      onTestFailed(() => console.log(program.log()));
      await program.saw(/(?:Slack|Discord) is on/u);
      await program.saw(/digests? (?:is|are) scheduled/u);
      return program;
    };
    const decided = () => itemsOf(yaml()).filter((item) => item.decided !== null);

    const first = await start("before 1 insert into .?audit.?.*fact-(kept|dropped)");
    const old = await chat.decide();
    expect(old.text).toContain("digue: 0 of 15 decided");
    old.pressInVain(old.has("Keep") ? "Keep" : "Drop");
    expect(await first.ended).toBe("SIGKILL");
    expect(decided()).toMatchObject([{ decided: { by: chat.editor } }]);

    const second = await start("after 2 insert into .?audit.?.*fact-(kept|dropped)");
    const resumed = await chat.decide();
    expect(resumed.text).toContain("digue: 1 of 15 decided");
    const next = await old.press(old.has("Keep") ? "Keep" : "Drop");
    expect(next.text).toContain("digue: 1 of 15 decided");
    resumed.pressInVain(resumed.has("Keep") ? "Keep" : "Drop");
    expect(await second.ended).toBe("SIGKILL");
    const killed = decided().map(({ key }) => key);
    expect(killed).toHaveLength(2);

    await start();
    expect(await decideAll(await chat.decide())).toContain("digue is approved");
    await vi.waitFor(() => expect(yaml()).toContain("status: reviewed"), soon);
    // What the killed programs decided is in the log once, and so is the approval.
    const subjects = audit().map(({ who, subject }) => `${who} ${subject}`);
    const wanted = killed.map((key) => `${chat.editor} digue/${key}`);
    expect(subjects.filter((each) => wanted.includes(each)).toSorted()).toEqual(wanted.toSorted());
    expect(audit().filter(({ what }) => what === "briefing-approved")).toHaveLength(1);
  },
);
