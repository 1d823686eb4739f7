import { expect, test } from "vitest";
import { loadAllCommands } from "../../../src/app/definitions.ts";
import { localOptionName, optionCalled, optionMeant } from "../../../src/ask/parsing/option-name.ts";
import { commandsByName, parseLine, writeCommandLine } from "../../../src/ask/parsing/parse-line.ts";
import { optionNotes } from "../../../src/ask/parsing/usage.ts";
import { languages } from "../../../src/base/language/language.ts";

const commands = await loadAllCommands(null);
const all = commands.flatMap((command) => [command, ...command.subcommands]);
const byName = commandsByName(commands);

test.each(all.map((command) => [command.name, command] as const))(
  "/%s has no option that a name of another one in any language would mean",
  (_name, command) => {
    for (const option of Object.keys(command.options)) {
      for (const language of languages)
        expect(optionCalled(command, localOptionName(option, language)), language).toBe(option);
    }
  },
);

test("a word for several options reads its value for none of them if it is too long", () => {
  const command = byName.get("commitments") ?? expect.unreachable();
  const read: string[] = [];
  const reads = (value: string): boolean => read.push(value) > 0;
  const due = { ...(command.options.due ?? expect.unreachable()), reads };
  const given = { options: { ...command.options, due } };
  expect(due.maxLength).toBe(100);
  expect([optionMeant(given, "by", "f".repeat(101)), read]).toEqual(["who", []]);
  expect([optionMeant(given, "by", "friday"), read]).toEqual(["due", ["friday"]]);
});

test("names of options are as Discord takes them, and “page” is none of them", () => {
  for (const option of new Set(all.flatMap(({ options }) => Object.keys(options)))) {
    for (const language of languages) {
      const name = localOptionName(option, language);
      expect(name).toMatch(/^[-\p{Ll}\p{Lo}\p{N}]{1,32}$/u);
      expect(name).not.toBe(localOptionName("page", language));
    }
  }
});

test.each([
  ["commitments kerbrat thème:logement type:souhait", { who: "kerbrat", topic: "logement", kind: "hope" }],
  ["commitments kerbrat theme : logement", { who: "kerbrat", topic: "logement" }],
  ['commitments ai:hùng chủ-đề:đất loại:"mong muốn"', { who: "hùng", topic: "đất", kind: "hope" }],
  ["commitments quién:oduya tipo:deseo fecha:2026-10", { who: "oduya", kind: "hope", date: "2026-10" }],
  ["commitments gill kind:hopes status:overdue", { who: "gill", kind: "hope", status: "overdue" }],
  ["find texte:10 November: the text", { text: "10 November: the text" }],
  ["commitments gill kind:promise", { who: "gill", kind: "commitment" }],
  ["commitments gill kind:mong muốn", { who: "gill", kind: "hope" }],
  // The second word is no part of a choice’s name, though it would be with a typing error.
  ["correct kind:withdrawn h re", { kind: "withdrawn", fact: "h re" }],
  ["correct kind:with drawn", { kind: "with", fact: "drawn" }],
  ["commitments kind:hope \u202e gill", { who: "\u202e gill", kind: "hope" }],
  ["commitments kind:hope gill", { who: "gill", kind: "hope" }],
  ["commitments gill status:en retard", { who: "gill", status: "overdue" }],
  ["commitments gill kind:comitment topics:land", { who: "gill", kind: "commitment", topic: "land" }],
  ["commitments gill topic：land", { who: "gill", topic: "land" }],
  ["commitments gill sujet:land", { who: "gill", topic: "land" }],
  ["commitments gill due=30d", { who: "gill", due: "30d" }],
  ["commitments gill estado = vencido", { who: "gill", status: "overdue" }],
  ["commitments gill --échéance 30d --état en retard", { who: "gill", due: "30d", status: "overdue" }],
  ["commitments hùng tình trạng: quá hạn", { who: "hùng", status: "overdue" }],
  ["commitments hùng --tình-trạng quá hạn", { who: "hùng", status: "overdue" }],
  ["commitments by:Whitlock --due 30d", { who: "Whitlock", due: "30d" }],
  ["commitments by: Dana Whitlock status=overdue", { who: "Dana Whitlock", status: "overdue" }],
  ["commitments by:friday", { due: "friday" }],
  ["commitments gill by: the end of the month", { who: "gill", due: "the end of the month" }],
  ["commitments --by 2026-12", { due: "2026-12" }],
  ["commitments por:Oduya plazo=30d", { who: "Oduya", due: "30d" }],
  ["commitments par : Kerbrat", { who: "Kerbrat" }],
  ["commitments của:Hùng", { who: "Hùng" }],
  ["quotes by:Whitlock topic=housing", { who: "Whitlock", topic: "housing" }],
  ["digest zone=UTC", { zone: "UTC" }],
  ["commitments gill kind:hopping", { who: "gill", kind: "hopping" }],
  ["commitments gill tops:land", { who: "gill", tops: "land" }],
  // Sentences have colons, equals signs and dashes.
  ["desk see doi:10.1000/x", { request: "see doi:10.1000/x" }],
  ["desk el alcalde —quien dimitió— no lo dijo", { request: "el alcalde —quien dimitió— no lo dijo" }],
  ["desk bài này nguồn:báo sai", { request: "bài này nguồn:báo sai" }],
  ["wrong a/b la ministre –date=mai– a dit non", { fact: "a/b", note: "la ministre –date=mai– a dit non" }],
  ["wrong a/b note: she said --who knows-- no", { fact: "a/b", note: "she said --who knows-- no" }],
  ["queue answer 3 date=May is right", { item: "3", text: "date=May is right" }],
  ["commitments gill kind:nonsense", { who: "gill", kind: "nonsense" }],
])("%s: names of options and choices are read in any language", (line, given) => {
  expect(parseLine(line, byName).given).toEqual(given);
});

test("a text that begins like the option's name in another language is written with the option's name", () => {
  const line = { command: "find", given: { text: "texte: a note" }, page: 1 };
  const written = writeCommandLine(byName.get("find"), line);
  expect(parseLine(written, byName)).toEqual(line);
});

test("the options of a command are named in the reader's language", () => {
  const find = byName.get("commitments");
  if (find === undefined) throw new Error("There is no such command.");
  const names = optionNotes(find, "fr").flatMap((block) =>
    block.kind === "note" ? block.content.slice(0, 1).map(({ text }) => text) : [],
  );
  expect(names).toEqual(expect.arrayContaining(["qui:", "type:", "thème:"]));
  expect(names).not.toContain("who:");
});
