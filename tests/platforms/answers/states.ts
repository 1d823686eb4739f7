import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import type { Reply } from "../../../src/answer/reply.ts";
import type { Asker } from "../../../src/ask/access/asker.ts";
import type { Ask } from "../../../src/ask/ask.ts";
import type { Command } from "../../../src/ask/command.ts";
import { type Language, languages } from "../../../src/base/language/language.ts";
import { said } from "../../../src/store/deliveries/reason.ts";
import { createTestAsk } from "../../ask/create-test-ask.ts";
import { askerOf } from "../../askers.ts";
import { createDigestWorld } from "../../digests/deliveries/digest-world.ts";
import { june } from "../../digests/deliveries/world.ts";
import { draftsIn } from "../../drafts/drafting.ts";
import { libraryOf } from "../../library.ts";
import { commands } from "./ask-every-command.ts";
import { city } from "./city.ts";

/** An answer in a state that a command's own example does not show. */
export interface State {
  readonly name: string;
  readonly language: Language;
  readonly ask: Ask;
  readonly reply: Reply;
}

const folder = await mkdtemp(join(tmpdir(), "onrecord-states-"));
const takeDowns: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const takeDown of takeDowns) await takeDown();
  await rm(folder, { recursive: true, force: true });
});

const now = () => june("01T08:00");
const log = { debug() {}, info() {}, warn() {}, error() {} };

const leaves = commands.flatMap((command): readonly Command[] =>
  command.subcommands.length === 0 ? [command] : command.subcommands,
);

const lookUps = leaves.filter(({ name }) =>
  ["who", "org", "commitments", "positions", "quotes", "timeline", "figures", "brief", "source"]
    .concat("attribution", "search", "find", "names")
    .includes(name),
);

/** Questions to the library of rare cases, by case. */
const rare: Readonly<Record<string, readonly string[]>> = {
  namesakes: ["who", "commitments", "positions", "quotes", "timeline"].map((name) => `${name} berg`),
  "organizations of one name": ["org city"],
  "hard names": [
    "who layla haddad",
    "who long-name",
    "commitments layla haddad",
    "names Layla Haddad met Ende",
  ],
  disagreement: ["who anna berg", "figures trees", "org city hall", "timeline anna berg", "timeline trees"],
  dates: ["commitments", "commitments anna berg", "home", "brief city-spring"],
  withdrawn: ["source city-spring/gone", "attribution city-spring/gone", "wrong city-spring/gone it rained"],
  "another language": [
    "source city-spring/late",
    "attribution city-spring/late",
    "search baum",
    "find einen Baum",
  ],
  "help with one command": [
    "help all",
    ...leaves.map(({ name }) => `help ${name}`),
    "help digest",
    "help zzyzx",
  ],
  quotation: ["quotes anna berg", "attribution city-autumn/count", "find to count is to know"],
};

/** Lines that no command accepts. */
const wrong: readonly string[] = [
  ...leaves.map(({ name }) => name),
  ...commands.filter(({ subcommands }) => subcommands.length > 0).map(({ name }) => name),
  ...leaves.map(({ name }) => `${name} colour:red`),
  "commitments berg kind:promise",
  `who ${"x".repeat(150)}`,
  "digest add commitments someday",
  "digest add nothing weekdays 08:30",
  "digest edit nothing schedule:noon",
  "since someday",
  "whoo berg",
  "",
];

const editor: Partial<Asker> = { isEditor: async () => true };
const viewer: Partial<Asker> = { mayManage: async () => false };
const changes = ["add commitments noon", "edit morning schedule:noon", "pause morning", "resume morning"]
  .concat("remove morning", "now morning")
  .map((line) => `digest ${line}`)
  .concat("approve city", "review city", "draft https://city.example/story");

/** A newsroom with digests, one of which was paused, one suspended, and one posted. */
const newsroomIn = async (language: Language) => {
  const world = await createDigestWorld({
    library: city,
    database: join(folder, `${language}.sqlite`),
    atEnd: (takeDown) => takeDowns.push(takeDown),
    ask: {
      drafts: draftsIn(join(folder, language), now),
      newsdesk: { tell: async () => "logged", changed() {} },
    },
  });
  const asker = askerOf(language);
  for (const line of [
    "commitments weekdays 08:30 name:morning",
    "news noon name:brief",
    "news arrival name:numbers",
  ])
    await world.ask.line(`digest add ${line}`, asker);
  await world.ask.line("digest now morning", asker);
  // A channel accepts one message a second.
  world.time.now = world.time.now.add({ minutes: 5 });
  world.fake.next({
    does: "refuse",
    reason: said("is_archived"),
    refusal: { remedy: "suspend", cause: "no-permission" },
  });
  await world.ask.line("digest now numbers", asker);
  await world.ask.line("digest pause brief until:friday", asker);
  return world;
};

const statesIn = async (language: Language): Promise<readonly State[]> => {
  const states: State[] = [];
  const askAll = async (state: string, ask: Ask, lines: readonly string[], fields: Partial<Asker> = {}) => {
    for (const line of lines) {
      const reply = await ask.line(line, askerOf(language, fields));
      states.push({ name: `${line} (${state})`, language, ask, reply });
    }
  };
  const { ask } = await newsroomIn(language);
  for (const [state, lines] of Object.entries(rare)) await askAll(state, ask, lines);
  await askAll("not found", ask, [
    ...lookUps.map(({ name }) => `${name} zzyzx quux`),
    ...["who ana brg", "org cty hal", "figures tress", "source city-sprng", "source city-spring/lat"],
  ]);
  await askAll("wrong", ask, wrong);
  await askAll("refused", ask, changes, viewer);
  await askAll("not used here", ask, ["who berg", "home"], { elsewhere: async () => ["C7", "C8"] });
  await askAll("digests", ask, [
    "digest list",
    "home",
    "digest log",
    "digest log morning",
    "digest log numbers",
  ]);
  await askAll("the desk has no channel", ask, ["desk zzyzx", "wrong city-spring/late it was May"]);
  await askAll(
    "nothing to draft or approve",
    ask,
    ["draft nothing", "approve zzyzx", "review zzyzx"],
    editor,
  );

  const closed = createTestAsk({ commands, library: () => city, now, drafts: draftsIn(folder, now), log });
  const kept = [
    "since",
    "digest list",
    "digest add commitments noon",
    "home",
    "language fr",
    "draft https://a.example/",
  ];
  await askAll("the database is not open", closed, kept, editor);

  const empty = createTestAsk({ commands, library: () => libraryOf(), now, log });
  await askAll("nothing is on record", empty, [
    ...lookUps.map(({ name }) => name),
    ...lookUps.map(({ name }) => `${name} berg`),
    "home",
    "help",
  ]);

  const broken = createTestAsk({
    commands,
    library: () => city,
    now,
    store: () => Promise.reject(new Error("out of order")),
    log,
  });
  await askAll("something fails", broken, ["since yesterday"]);
  return states;
};

/** Every state, in each language. */
export const everyState = (await Promise.all(languages.map(statesIn))).flat();
