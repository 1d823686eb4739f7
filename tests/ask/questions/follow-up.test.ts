import { expect, test } from "vitest";
import { loadAllCommands } from "../../../src/app/definitions.ts";
import type { Asker } from "../../../src/ask/access/asker.ts";
import type { Language } from "../../../src/base/language/language.ts";
import { createLogger } from "../../../src/base/logger.ts";
import { readBriefings } from "../../../src/library/briefings-folder.ts";
import { createLibrary } from "../../../src/library/create-library.ts";
import { renderText } from "../../../src/platforms/console/render.ts";
import type { Store } from "../../../src/store/store.ts";
import { askerOf } from "../../askers.ts";
import { newStore } from "../../platforms/test-store.ts";
import { createTestAsk } from "../create-test-ask.ts";
import { askCorpus } from "./written/ask-corpus.ts";

const { briefings } = await readBriefings("tests/corpus/briefings");
const library = createLibrary(briefings);
const commands = await loadAllCommands(null);
const now = Temporal.Instant.from("2026-11-28T10:00:00Z");

const askIn = (store: Store) =>
  createTestAsk({
    commands,
    library: () => library,
    store: async () => store,
    now: () => now,
    log: createLogger(null),
  });

/** What each line of one thread is read as. */
const readAsIn = async (lines: readonly string[], language: Language): Promise<readonly string[]> => {
  const store = await newStore();
  const ask = askIn(store);
  const asker = askerOf(language, { thread: { before: "slack:C1/1.1", after: "slack:C1/1.1" } });
  const read: string[] = [];
  for (const line of lines) {
    const { answer, isThanks } = await ask.line(line, asker);
    read.push(isThanks === true ? "thanks" : (answer.readAs ?? ""));
  }
  return read;
};

/** Lines of one thread, each with what it is read as. */
type Thread = Readonly<Record<string, string>>;

const threads: readonly (readonly [language: Language, thread: Thread])[] = [
  [
    "en",
    {
      "who is Angela Rourke?": "who angela-rourke",
      "did she resign?": "who angela-rourke about:resign",
      "what did she deny?": "commitments angela-rourke kind:denial",
      "how many people were evacuated?": "figures people evacuated",
      "and injured?": "figures injuries",
      "how much will they get?": "figures floods",
      "who promised that?": "commitments topic:floods kind:commitment",
    },
  ],
  [
    "fr",
    {
      "que dit Nathalie Ferreira ?": "quotes nathalie-ferreira",
      "a-t-elle démissionné ?": "who nathalie-ferreira about:resign",
      "qui a promis ça ?": "commitments kind:commitment",
      "et Bob Martin ?": "commitments bob martin kind:commitment",
      "qu'a promis Julien Kerbrat ?": "commitments julien-kerbrat kind:commitment",
      "pour quand ?": "commitments julien-kerbrat kind:commitment",
    },
  ],
  [
    "es",
    {
      "¿qué prometió la alcaldesa de Harwick sobre vivienda?":
        "commitments dana-whitlock topic:vivienda kind:commitment",
      "¿y sobre los alquileres?": "commitments dana-whitlock topic:rent kind:commitment",
      "¿qué dice la oposición?": "quotes imran-sayeed topic:housing",
      "¿y Pedro Whitlock?": "quotes pedro whitlock topic:housing",
      "¿quién es Martin Oduya?": "who martin-oduya",
      "¿y qué prometió a las enfermeras?": "commitments martin-oduya topic:nurse kind:commitment",
      gracias: "thanks",
    },
  ],
  [
    "vi",
    {
      "bà Hà đề nghị gì?": "commitments le-thi-thu-ha kind:request",
      "còn về tái định cư?": 'commitments le-thi-thu-ha topic:"tái định cư" kind:request',
      "phe đối lập nói gì?": "quotes imran-sayeed, gareth-holm, sylvie-marechal",
      "còn ông Bảo?": "quotes tran-quoc-bao",
      "còn ông Trần Văn Bảo?": "quotes trần văn bảo",
    },
  ],
  [
    "en",
    {
      "what did the mayor promise about housing?":
        "commitments dana-whitlock, julien-kerbrat topic:housing kind:commitment",
      "and on rents?": "commitments dana-whitlock, julien-kerbrat topic:rents kind:commitment",
      "what does the opposition say?": "quotes imran-sayeed, sylvie-marechal topic:housing",
      "where does it say so?": "source logement-saint-aubin/promesse-sans-financement",
      "thanks!": "thanks",
      "👍": "thanks",
      ":pray: :+1:": "thanks",
      "and Whitlock?": "quotes dana-whitlock topic:housing",
      "what did she deny?": "commitments dana-whitlock topic:housing kind:denial",
      "when is it due?": "commitments dana-whitlock topic:housing due:any",
      "who is he?": "",
    },
  ],
  [
    "en",
    {
      "what did Dana Whitlock promise about housing?":
        "commitments dana-whitlock topic:housing kind:commitment",
      "did she deny anything?": "commitments dana-whitlock topic:housing kind:denial",
      "any quotes?": "quotes dana-whitlock topic:housing",
      "what about Odgers?": "quotes piet-odgers topic:housing",
      "and the water agency?": "quotes national-water-agency topic:housing",
      "and Smith?": "quotes smith topic:housing",
      "who is she?": "org national-water-agency",
      "how many families are on the waiting list?": "figures families waiting list",
      "who is the transport minister?": "who transport minister",
      "what did she promise?": "commitments lucia-ferrand kind:commitment",
      "and Whitlock? ": "commitments dana-whitlock kind:commitment",
      "rents?": "commitments dana-whitlock topic:rents kind:commitment",
      "when?": "commitments dana-whitlock topic:housing kind:commitment",
      "is anything overdue?": "commitments due:overdue",
      "which promises are overdue?": "commitments due:overdue",
      "and on the waiting list?": 'commitments topic:"waiting list" due:overdue',
      "what does Sayeed say?": "quotes imran-sayeed",
      "and what is due?": "commitments imran-sayeed due:open",
      "what is due?": "commitments due:open",
      "who is Dana Whitlock?": "who dana-whitlock",
      "due?": "commitments dana-whitlock due:open",
    },
  ],
  [
    "en",
    {
      "what did Dana Whitlock say about housing in November?":
        "quotes dana-whitlock topic:housing date:2026-11",
      "and in October?": "quotes dana-whitlock topic:housing date:2026-10",
      "and last week?": "quotes dana-whitlock topic:housing date:2026-11-16/2026-11-22",
      "and the cost?": "figures housing spending",
      "source?": "source harwick-housing/cost",
      "what is due this month?": "commitments due:2026-11",
      "and next month?": "commitments due:2026-12",
      "this year?": "commitments due:2026",
    },
  ],
  [
    "fr",
    {
      "Que promet le maire de Saint-Aubin sur le logement ?":
        "commitments julien-kerbrat topic:logement kind:commitment",
      "et sur les loyers ?": "commitments julien-kerbrat topic:rent kind:commitment",
      "que dit l'opposition ?": "quotes sylvie-marechal topic:housing",
      "et Kerbrat ?": "quotes julien-kerbrat topic:housing",
      "où est-ce dit ?": "source logement-saint-aubin/aucun-accord-brevant",
      "qu'a-t-il démenti ?": "commitments julien-kerbrat topic:housing kind:denial",
      "des citations ?": "quotes julien-kerbrat topic:housing",
      "merci beaucoup !": "thanks",
    },
  ],
  [
    "vi",
    {
      "Trần Quốc Bảo hứa gì về cầu Vân Hải?": 'commitments tran-quoc-bao topic:"cầu vân hải" kind:commitment',
      "còn về tái định cư?": 'commitments tran-quoc-bao topic:"tái định cư" kind:commitment',
      "ông ấy phủ nhận gì?": "commitments tran-quoc-bao kind:denial",
      "thế còn Lê Thị Thu Hà?": "commitments le-thi-thu-ha kind:denial",
      "câu này ở đâu?": "",
      "cảm ơn nhé": "thanks",
      "bao giờ?": "timeline le-thi-thu-ha",
    },
  ],
  [
    "es",
    {
      "¿qué prometió Olivier Quentin sobre los hospitales?":
        "commitments olivier-quentin topic:hospitales kind:commitment",
      "¿y sobre empleo?": "commitments olivier-quentin topic:empleo kind:commitment",
      "¿qué negó?": "commitments olivier-quentin topic:employment kind:denial",
      "¿y Nathalie Ferreira?": "commitments nathalie-ferreira topic:employment kind:denial",
      "¿dónde lo dice?": "",
      "¿qué hay de Oduya?": "commitments martin-oduya topic:employment kind:denial",
      "¿cuándo?": "timeline martin-oduya topic:employment",
      "¡Muchas gracias!": "thanks",
    },
  ],
];

test.each(threads)("in %s, the lines of a thread keep its subject: %o", async (language, thread) => {
  const lines = Object.keys(thread);
  const read = await readAsIn(lines, language);
  expect(Object.fromEntries(lines.map((line, at) => [line, read[at]]))).toEqual(thread);
});

test("a line without a thread, and a person who asked nothing there, get no subject", async () => {
  const store = await newStore();
  const ask = askIn(store);
  const thread = { before: "slack:C1/1.1", after: "slack:C1/1.1" };
  await ask.line("what did Dana Whitlock promise about housing?", askerOf("en", { thread }));
  const readAs = async (fields: Partial<Asker>) =>
    (await ask.line("what did she deny?", askerOf("en", fields))).answer.readAs;
  expect([
    await readAs({ thread }),
    await readAs({ thread: null }),
    await readAs({ thread: { ...thread, before: null, after: "slack:C1/2.1" } }),
    await readAs({ thread, user: "U9" }),
    await readAs({ thread: { ...thread, before: "slack:C1/3.1" } }),
  ]).toEqual([
    "commitments dana-whitlock topic:housing kind:denial",
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test("an answer to a line in a thread says how it was read, and offers what the line means by itself", async () => {
  const store = await newStore();
  const ask = askIn(store);
  const asker = askerOf("en", { thread: { before: "slack:C1/1.1", after: "slack:C1/1.1" } });
  await ask.line("what did Julien Kerbrat promise about housing?", asker);
  const { answer } = await ask.line("what does Sylvie Maréchal say?", asker);
  const shown = renderText(answer, { styled: false });
  expect(shown).toContain("Read as: quotations of Sylvie Maréchal about “Housing”");
  expect(JSON.stringify(answer.footer)).toContain('"line":"quotes sylvie-marechal"');
});

test("what is kept of a thread is ids, and no word that was typed", async () => {
  const store = await newStore();
  const asker = askerOf("en", { thread: { before: null, after: "slack:C1/1.1" } });
  await askIn(store).line("what did Dana Whitlock say about affordable rents in Carden Yard?", asker);
  const kept = await store.threadSubjects.find({ thread: "slack:C1/1.1", person: "slack:T1/U2" }, now);
  expect(kept).toMatchObject({ command: "quotes", actors: ["dana-whitlock"], topic: "housing" });
  expect(JSON.stringify(kept)).not.toMatch(/rents|Carden|affordable/u);
});

test("an office that several people have means the one in the articles of the last answer", async () => {
  const asking = await askCorpus(["english-and-french-briefings"]);
  const asker = askerOf("fr", { thread: { before: "slack:C1/director", after: "slack:C1/director" } });
  await asking.ask.line("que promet Coralie Vasseur ?", asker);
  const { answer } = await asking.ask.line("et le directeur ?", asker);
  expect(answer.readAs).toBe("commitments etienne-maubert kind:commitment");
});

test("so does the office of a whole question", async () => {
  const asking = await askCorpus([
    "tolls-and-solar",
    "storm-and-rugby-briefings",
    "buses-and-market",
    "fever-and-trial",
  ]);
  const asker = askerOf("es", { thread: { before: "slack:C1/mayor", after: "slack:C1/mayor" } });
  await asking.ask.line("¿qué negó Urzaiz?", asker);
  const { answer } = await asking.ask.line("¿y la alcaldesa qué prometió?", asker);
  expect(answer.readAs).toBe("commitments ines-valdivieso kind:commitment");
});

test.each([
  ["en", "hello"],
  ["en", "ok"],
  ["fr", "bonjour"],
  ["es", "hola"],
  ["vi", "chào bạn"],
  ["en", "???"],
] as const)("a line that asks nothing does not repeat the last answer: %s, %s", async (language, line) => {
  const promise = "/commitments julien-kerbrat kind:commitment";
  expect(await readAsIn([promise, line], language)).toEqual(["", ""]);
});

test("“how much?” after a promise asks for the promise", async () => {
  expect(await readAsIn(["/commitments julien-kerbrat kind:commitment", "how much?"], "en")).toEqual([
    "",
    "commitments julien-kerbrat kind:commitment",
  ]);
});
