import { type Answer, type Block, choices, list, paragraph } from "../../answer/answer.ts";
import { asEditor } from "../../ask/access/editing.ts";
import { notOpen } from "../../ask/access/recorded.ts";
import type { CommandContext } from "../../ask/command.ts";
import { requiredText } from "../../ask/parsing/option.ts";
import type { Language } from "../../base/language/language.ts";
import { messagesOf, textsOf } from "../../base/language/messages.ts";
import { command, type Inline, plainLine, text } from "../../base/text/inline.ts";
import { closest } from "../../base/text/suggest.ts";
import type { IntakeItems } from "../../store/intake/intake-items.ts";
import type { IntakeSources, StoredSource } from "../../store/intake/sources.ts";

const say = messagesOf("commands", "intake/at-intake");

/** A command's context for an editor, with the sources of the intake. */
export interface AtIntake extends CommandContext {
  readonly sources: IntakeSources;
  readonly items: IntakeItems;
}

export const nameOfSource = requiredText(textsOf("commands", "intake/at-intake", "option.nameOfSource"));

/** A whole answer of one line whose values may be commands, and more blocks below it. */
export const answerWith = (
  language: Language,
  line: readonly Inline[],
  ...blocks: readonly Block[]
): Answer => ({ language, summary: plainLine(line), blocks: [paragraph(...line), ...blocks] });

/** Runs for editors, if the database is open. */
export const atIntake = (context: CommandContext, run: (at: AtIntake) => Promise<Answer>): Promise<Answer> =>
  asEditor(context, async () => {
    const store = await context.store();
    if (store === null) return notOpen(context.language);
    return run({ ...context, sources: store.intakeSources, items: store.intakeItems });
  });

/** The button for the list. */
export const listButton = (language: Language): readonly Block[] =>
  choices(say(language, "list"), [{ label: say(language, "list"), line: "intake list", effect: "follow" }]);

/** Runs with a source, by its name. */
export const withSource = (
  context: CommandContext,
  typed: string,
  run: (source: StoredSource, at: AtIntake) => Promise<Answer>,
): Promise<Answer> =>
  atIntake(context, async (at) => {
    const { language, sources } = at;
    const all = await sources.all();
    const found = all.find(({ name }) => name === typed.toLowerCase());
    if (found !== undefined) return run(found, at);
    const names = all.map(({ name }) => name);
    const near = closest(typed, names);
    const shown = near === null ? names : [near];
    return answerWith(
      language,
      [text(say(language, "unknown", { name: typed }))],
      ...(shown.length === 0 ? [] : [list(shown.map((name) => [text(name)]))]),
      ...listButton(language),
    );
  });

/** The answer if another person changed the source meanwhile. */
export const changedMeanwhile = ({ name }: StoredSource, language: Language): Answer =>
  answerWith(language, say.inline(language, "gone", { name, list: command("intake list") }));
