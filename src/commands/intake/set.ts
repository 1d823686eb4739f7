import { z } from "zod";
import { type Answer, type CommandAnswer, list, note } from "../../answer/answer.ts";
import { labelled } from "../../answer/fact-lines.ts";
import { changedBy } from "../../ask/access/recorded.ts";
import { defineSubcommand } from "../../ask/define-command.ts";
import { optionalText } from "../../ask/parsing/option.ts";
import { messagesOf, textsOf } from "../../base/language/messages.ts";
import { type Inline, text } from "../../base/text/inline.ts";
import { parseJson } from "../../base/text/parse-json.ts";
import { type IntakeSource, intakeSourceSchema, settingsOf } from "../../drafts/intake/source.ts";
import type { StoredSource } from "../../store/intake/sources.ts";
import {
  type AtIntake,
  answerWith,
  changedMeanwhile,
  listButton,
  nameOfSource,
  withSource,
} from "./at-intake.ts";

const say = messagesOf("commands", "intake/set");

const options = z.strictObject({
  name: nameOfSource,
  every: optionalText(textsOf("commands", "intake/set", "option.every")),
  drafts: optionalText(textsOf("commands", "intake/set", "option.drafts")),
  links: optionalText(textsOf("commands", "intake/set", "option.links")),
});

type Typed = Omit<z.output<typeof options>, "name">;

/** The setting of `intake.yaml` that each option is, and the problem with a value that it refuses. */
const settings = { every: "everyMinutes", drafts: "draftsPerHour", links: "links" } as const;
const optionNames = ["every", "drafts", "links"] as const;

/** The value that means: the links of the page show which are articles. */
const noLinks = "none";

const shownOf = ({ everyMinutes, draftsPerHour, page, links }: IntakeSource): Readonly<Typed> => ({
  every: String(everyMinutes),
  drafts: String(draftsPerHour),
  links: page === undefined ? null : (links ?? noLinks),
});

const row = (label: (typeof optionNames)[number], value: string, at: AtIntake): readonly Inline[] =>
  labelled(say(at.language, `label.${label}`), at.language, text(value));

/** The current settings, if nothing was typed. */
const show = (source: StoredSource, asked: IntakeSource, at: AtIntake): Answer => {
  const shown = shownOf(asked);
  return answerWith(
    at.language,
    [text(say(at.language, "now", { name: source.name }))],
    list(optionNames.flatMap((each) => (shown[each] === null ? [] : [row(each, shown[each], at)]))),
    source.origin === "file"
      ? note(text(say(at.language, "declared", { name: source.name })))
      : {
          kind: "controls",
          controls: [
            {
              label: say(at.language, "form"),
              line: `intake set ${source.name} ${optionNames
                .filter((each) => shown[each] !== null)
                .map((each) => `${each}:?`)
                .join(" ")}`,
              effect: "form",
              about: source.name,
            },
          ],
        },
  );
};

const set = async (source: StoredSource, typed: Typed, at: AtIntake): Promise<CommandAnswer> => {
  const { language, sources } = at;
  const { name, origin } = source;
  const asked = settingsOf(source.settings);
  if (asked === null) return changedMeanwhile(source, language);
  const given = optionNames.flatMap((each) => (typed[each] === null ? [] : [[each, typed[each]] as const]));
  if (given.length === 0) return show(source, asked, at);
  if (origin === "file") return answerWith(language, [text(say(language, "declared", { name }))]);
  const written: Record<string, unknown> = {
    ...z.record(z.string(), z.unknown()).parse(parseJson(source.settings)),
  };
  for (const [each, value] of given) {
    if (each === "links") written.links = value === noLinks ? undefined : value;
    else written[settings[each]] = Number(value);
  }
  const read = intakeSourceSchema.safeParse(written);
  if (!read.success) {
    const wrong = new Set(read.error.issues.map(({ path }) => String(path[0])));
    const problems = Object.fromEntries(
      given
        .filter(([each]) => wrong.has(settings[each]))
        .map(([each]) => [each, say(language, `wrong.${each}`)]),
    );
    const lines = Object.values(problems).map((problem) => [text(problem)]);
    return { ...answerWith(language, [text(say(language, "notChanged"))], list(lines)), problems };
  }
  const isChanged = await sources.change(name, source.settings, JSON.stringify(written), changedBy(at));
  if (!isChanged) return changedMeanwhile(source, language);
  const [before, after] = [shownOf(asked), shownOf(read.data)];
  return answerWith(
    language,
    [text(say(language, "changed", { name }))],
    list(
      given.map(([each]) =>
        row(
          each,
          say(language, "from", { before: before[each] ?? noLinks, after: after[each] ?? noLinks }),
          at,
        ),
      ),
    ),
    ...listButton(language),
  );
};

export const setSource = defineSubcommand({
  name: "intake set",
  forEditors: true,
  changes: true,
  description: textsOf("commands", "intake/set", "description"),
  example: "news-example every:30 drafts:20",
  options,
  async current({ name = "" }, context) {
    const store = await context.store();
    const all = store === null ? [] : await store.intakeSources.all();
    const found = all.find((each) => each.name === name.toLowerCase());
    const asked = found === undefined ? null : settingsOf(found.settings);
    if (asked === null) return {};
    const { links, ...shown } = shownOf(asked);
    return links === null ? shown : { ...shown, links };
  },
  run: ({ name, ...typed }, context) => withSource(context, name, (source, at) => set(source, typed, at)),
});
