import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pick } from "../../bench/random.ts";
import { createSayCommand } from "../../src/ask/parsing/parse-line.ts";
import { languages } from "../../src/base/language/language.ts";
import { renderText } from "../../src/platforms/console/render.ts";
import { pagesOf, renderPage, renderPlainPage } from "../../src/platforms/discord/out/render.ts";
import { createRenderer, plainMessages } from "../../src/platforms/slack/out/render.ts";
import { openStore } from "../../src/store/database/open.ts";
import { askerOf } from "../../tests/askers.ts";
import { createHostWith } from "../../tests/platforms/host.ts";
import { typedLine } from "../lines.ts";
import { chance } from "../random.ts";
import { defineTarget, type Output } from "../target.ts";

/** So few kept answers that they are full after the first thousand cases: otherwise, they would look like memory that is never freed. */
const mostKept = 300_000;

/** Lines of chat, answered by the real commands and rendered for each platform. */
export default defineTarget({
  casesPerMillion: 50_000,
  generate: (random) => ({
    language: pick(languages, random),
    line: typedLine(random),
    isEditor: chance(random, 0.5),
  }),
  async start() {
    const folder = await mkdtemp(join(tmpdir(), "onrecord-fuzz-"));
    const store = await openStore(join(folder, "onrecord.sqlite"));
    const { host, logged } = createHostWith({ store: async () => store, mostKept });
    // Loads the rules for articles, which remain in memory.
    for (const language of languages) await host.ask.line("names Ada Stone met Carl May", askerOf(language));
    const slack = createRenderer("onrecord");
    return {
      async run({ language, line, isEditor }) {
        logged.length = 0;
        const reply = await host.ask.line(line, askerOf(language, { isEditor: async () => isEditor }));
        const errors = logged.filter(({ level }) => level === "error");
        if (errors.length > 0) throw new Error(errors.map(({ sentence }) => sentence).join("\n"));
        const onSlack = slack.pagesOf(reply, 3).map(slack.renderPage);
        const onDiscord = pagesOf(reply, 3, createSayCommand(host.commands, language));
        return [
          { to: "terminal", text: renderText(reply.answer, { styled: false }) },
          ...[...onSlack, ...plainMessages(onSlack)].map((value): Output => ({ to: "slack", value })),
          ...onDiscord
            .flatMap((page) => [
              renderPage(page, { ephemeral: true }),
              ...renderPlainPage(page, { ephemeral: true }),
            ])
            .map((value): Output => ({ to: "discord", value })),
        ];
      },
      async stop() {
        await store.close();
        await rm(folder, { recursive: true });
      },
    };
  },
});
