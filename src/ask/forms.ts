import type { Given, Line } from "../answer/line.ts";
import type { Reply } from "../answer/reply.ts";
import type { Language } from "../base/language/language.ts";
import type { Logger } from "../base/logger.ts";
import type { Admission } from "./access/admission.ts";
import type { Asker } from "./access/asker.ts";
import type { Command } from "./command.ts";
import type { Contexts } from "./context.ts";
import { blanksOf, type Form, formOf, givenOf, lineOfForm, refilled, withoutBlanks } from "./form.ts";
import { writeCommandLine } from "./parsing/parse-line.ts";

export interface Forms {
  /** The form for the blanks of a line; null if it has none. */
  form(line: string, asker: Asker): Promise<Form | null>;
  /** Runs the line with the values of its form. Unchanged values are ignored. */
  submit(line: string, values: Given, asker: Asker): Promise<Reply>;
  /** The line for a form that shows the values that were filled in before. */
  refill(line: string, values: Given): string;
}

export interface FormsOptions {
  readonly byName: ReadonlyMap<string, Command>;
  readonly contexts: Contexts;
  readonly admission: Admission;
  readonly now: () => Temporal.Instant;
  readonly log: Logger;
  readonly parse: (line: string, reader: { readonly language: Language }) => Line;
  /** Completes a line and answers it. If the person may not ask, it refuses the line as it is. */
  readonly answer: (line: Line, asker: Asker, complete: () => Promise<Line>) => Promise<Reply>;
}

export const createForms = ({
  byName,
  contexts,
  admission,
  now,
  log,
  parse,
  answer,
}: FormsOptions): Forms => {
  /** The current values of a form's options, for the only person who sees the form. If they cannot be read, the form is shown empty. */
  const currentOf = async (asked: Command, given: Given, asker: Asker): Promise<Given> => {
    try {
      const at = now();
      const { context } = contexts.of(asker, at, await contexts.librariesFor(asker, at));
      return await asked.current(given, context);
    } catch (error) {
      log.error({ err: error, command: asked.name, given }, "A form could not be filled in beforehand.");
      return {};
    }
  };

  return {
    async form(line, asker) {
      const { command: name, given } = parse(line, asker);
      const asked = byName.get(name);
      if (asked === undefined || blanksOf(asked, given).length === 0) return null;
      // The answer to the line says why.
      if ((await admission.refusal(asker, ["lines"], now())) !== null) return null;
      const shown = await currentOf(asked, withoutBlanks(given), asker);
      return {
        ...formOf(asked, given, shown, asker.language),
        line: lineOfForm(line, asked, given, shown),
      };
    },
    submit(written, values, asker) {
      const { command: name, given: all } = parse(written, asker);
      const asked = byName.get(name);
      const given = withoutBlanks(all);
      const line = { command: name, given, page: 1 };
      return answer(line, asker, async () => {
        const before = asked === undefined ? {} : await currentOf(asked, given, asker);
        return { ...line, given: { ...given, ...givenOf(values, before) } };
      });
    },
    refill(line, values) {
      const { command: name, given } = parse(line, { language: "en" });
      return writeCommandLine(byName.get(name), { command: name, given: refilled(given, values), page: 1 });
    },
  };
};
