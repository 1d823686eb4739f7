import { z } from "zod";
import { type Answer, type Block, type Control, list, note, titled } from "../../answer/answer.ts";
import { labelled } from "../../answer/fact-lines.ts";
import { writeLine } from "../../answer/line.ts";
import { defineSubcommand } from "../../ask/define-command.ts";
import { messagesOf, textsOf } from "../../base/language/messages.ts";
import { command, type Inline, strong, text } from "../../base/text/inline.ts";
import { instantIn } from "../../base/time/say-instant.ts";
import { sayIntakeProblem } from "../../drafts/intake/problem.ts";
import { askedOf, settingsOf } from "../../drafts/intake/source.ts";
import type { IntakeCounts } from "../../store/intake/items.ts";
import type { StoredSource } from "../../store/intake/sources.ts";
import { type AtIntake, answerWith, atIntake } from "./at-intake.ts";

const say = messagesOf("commands", "intake/list");

const nothing: IntakeCounts = { waiting: 0, drafting: 0, drafted: 0, filtered: 0, failed: 0 };

/** A button has little room. */
const mostOfLabel = 40;

/** How many problems of a source's items are shown. The log has all. */
const mostProblems = 3;

const describe = async (
  source: StoredSource,
  counts: IntakeCounts,
  { language, timeZone, items }: AtIntake,
): Promise<readonly Block[]> => {
  const { name, origin, settings, isPaused, polledAt, nextPollAt, problem, chosen } = source;
  const asked = settingsOf(settings);
  const time = (at: Temporal.Instant): Inline => instantIn(language, at, timeZone);
  const failed = counts.failed === 0 ? [] : await items.failed(name, mostProblems);
  const row = (label: Parameters<typeof say>[1], ...value: readonly Inline[]): readonly Inline[] =>
    labelled(say(language, label), language, ...value);
  const timesOf = (): readonly (readonly Inline[])[] => {
    // The bot does not ask a system that sends its articles.
    if (asked?.webhook === true) return isPaused ? [row("next", ...say.inline(language, "paused"))] : [];
    return [
      row("asked", ...(polledAt === null ? say.inline(language, "never") : [time(polledAt)])),
      row("next", ...(isPaused ? say.inline(language, "paused") : [time(nextPollAt)])),
    ];
  };
  const { drafted, filtered, failed: failures } = counts;
  const waiting = counts.waiting + counts.drafting;
  return [
    {
      kind: "paragraph",
      content: origin === "file" ? say.inline(language, "file", { name: strong(name) }) : [strong(name)],
    },
    list([
      row("address", text(asked === null ? "?" : askedOf(asked))),
      ...timesOf(),
      row("came", text(say(language, "counts", { drafted, waiting, filtered, failed: failures }))),
      ...chosen.map(({ text: what, by }) => row(by === "only" ? "only" : "leftOut", text(what))),
      ...(problem === null ? [] : [row("problem", text(sayIntakeProblem(problem, language)))]),
      ...failed.map((item) => row("failed", text(sayIntakeProblem(item.problem, language)))),
    ]),
    {
      kind: "controls",
      controls: [
        {
          label: say(language, isPaused ? "resume" : "pause"),
          line: `intake ${isPaused ? "resume" : "pause"} ${name}`,
          effect: "follow",
          about: name,
        },
        ...(origin === "chat"
          ? [
              {
                label: say(language, "set"),
                line: `intake set ${name}`,
                effect: "follow",
                about: name,
              } satisfies Control,
            ]
          : []),
        ...chosen.map(
          ({ kind, text: what, by }): Control => ({
            label: say(language, by === "only" ? "anyway" : "takeIn", { what: what.slice(0, mostOfLabel) }),
            line: writeLine({ command: "intake unfilter", given: { name, what, kind }, page: 1 }, "name"),
            effect: "follow",
            about: name,
          }),
        ),
      ],
    },
  ];
};

const listSources = async (at: AtIntake): Promise<Answer> => {
  const { language, sources, items } = at;
  const all = await sources.all();
  if (all.length === 0)
    return answerWith(
      language,
      say.inline(language, "none", { add: command("intake add https://news.example/rss.xml") }),
    );
  const counts = await items.counts();
  const described = await Promise.all(
    all.map((each) => describe(each, counts.get(each.name) ?? nothing, at)),
  );
  return titled(
    2,
    language,
    say(language, "title", { count: all.length }),
    ...described.flat(),
    note(...say.inline(language, "review", { review: command("review") })),
  );
};

export const listOfSources = defineSubcommand({
  name: "intake list",
  forEditors: true,
  description: textsOf("commands", "intake/list", "description"),
  example: "",
  options: z.strictObject({}),
  run: (_options, context) => atIntake(context, listSources),
});
