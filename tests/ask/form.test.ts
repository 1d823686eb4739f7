import { describe, expect, test } from "vitest";
import { z } from "zod";
import { defineCommand } from "../../src/ask/define-command.ts";
import { blanksOf, formOf, givenOf, refilled, withoutBlanks, writeBlanks } from "../../src/ask/form.ts";
import { optionalChoice, optionalText, requiredText } from "../../src/ask/parsing/option.ts";
import { readLineWords } from "../../src/ask/parsing/read-line.ts";

const each = (word: string) => ({ en: word, fr: `${word} fr`, vi: `${word} vi` });

const edit = defineCommand({
  name: "edit",
  description: each("Edit"),
  example: "",
  options: z.strictObject({
    name: requiredText(each("Name")),
    schedule: optionalText(each("When")),
    topic: optionalText(each("Topic"), "topics"),
    empty: optionalChoice(each("Empty"), ["yes", "no"], (value) => each(value)),
  }),
  run: () => ({ language: "en", summary: "", blocks: [] }),
});

describe("a line with blanks", () => {
  test("asks for them, and for nothing that is given", () => {
    const line = writeBlanks(
      edit,
      ["schedule", "empty"],
      { schedule: "weekdays 08:30" },
      { name: "morning" },
    );
    expect(line).toBe('edit name:morning schedule:"?weekdays 08:30" empty:?');
    const { given } = readLineWords(edit, line.slice("edit ".length));
    expect(blanksOf(edit, given)).toEqual(["schedule", "empty"]);
    expect(withoutBlanks(given)).toEqual({ name: "morning" });
  });

  test("becomes a form in the reader's language, with what was typed before, else with what is now", () => {
    const given = { name: "morning", schedule: "?noon", topic: "?", empty: "?" };
    expect(formOf(edit, given, { schedule: "arrival", topic: "ai", empty: "no" }, "fr")).toEqual({
      title: "/edit",
      fields: [
        {
          name: "schedule",
          label: "Horaires",
          description: "When fr",
          required: false,
          maxLength: 100,
          isCompleted: false,
          choices: null,
          value: "noon",
        },
        {
          name: "topic",
          label: "Thème",
          description: "Topic fr",
          required: false,
          maxLength: 100,
          isCompleted: true,
          choices: null,
          value: "ai",
        },
        {
          name: "empty",
          label: "empty",
          description: "Empty fr",
          required: false,
          maxLength: 100,
          isCompleted: false,
          choices: [
            { value: "yes", label: "yes fr" },
            { value: "no", label: "no fr" },
          ],
          value: "no",
        },
      ],
    });
  });

  test("can be filled in again with what was filled in", () => {
    expect(refilled({ name: "morning", schedule: "?" }, { schedule: "whenever" })).toEqual({
      name: "morning",
      schedule: "?whenever",
    });
  });
});

test("a form changes what differs from before, and removes what was emptied", () => {
  const before = { schedule: "noon", topic: "ai", empty: "no" };
  const values = { schedule: " noon ", topic: "", empty: "yes", holidays: "" };
  expect(givenOf(values, before)).toEqual({ topic: "none", empty: "yes" });
});
